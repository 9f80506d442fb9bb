using System.Xml.Linq;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Policies;

[TestClass]
public sealed class ShippedPolicyTests : GateTestCase
{
    static readonly string Defaults = Path.Combine(Repository.Root, "build", "Netra.Ssot.Sdk.Defaults.props");

    [TestMethod]
    public void ShippedPolicy_IsValid()
    {
        using var folder = new PolicyFolder("<Project />");

        var reading = folder.Read(Defaults);

        Assert.IsEmpty(reading.Problems);
        var policy = reading.Policy!;
        Assert.AreEqual(("Netra.Ssot.Testing", null, ""), (policy.Libraries.Single().Name, policy.Libraries.Single().Versions, policy.Libraries.Single().File));
        Assert.AreEqual(new SsotTestBase("T:Netra.Ssot.Testing.SsotTestCase", TestFramework.MSTest), policy.TestBases.Single());
        Assert.AreEqual("SSOT2001 IsolatedEnvironment,SSOT2003 SsotMockFactory,SSOT2004 SsotMockFactory", string.Join(',', policy.Rules.Select(rule => $"{rule.Id} {rule.Use}")));
        Assert.IsTrue(policy.ForbiddenPackages.All(package => package.Use.Length > 0 && package.Reason.Length > 0));
    }

    [TestMethod]
    [DataRow("Moq", true)]
    [DataRow("nsubstitute", true)]
    [DataRow("FakeItEasy", true)]
    [DataRow("JustMock.Commercial", true)]
    [DataRow("AutoFixture.AutoMoq", true)]
    [DataRow("NUnitLite", true)]
    [DataRow("Castle.Core", false)]
    [DataRow("AutoFixture", false)]
    [DataRow("xunit.v3", false)]
    [DataRow("Microsoft.TestPlatform.TestHost", false)]
    public void ShippedPolicy_ForbidsPackages(string id, bool isForbidden)
    {
        using var folder = new PolicyFolder("<Project />");

        Assert.AreEqual(isForbidden, folder.Read(Defaults).Policy!.ForbiddenPackages.Any(package => package.ForbidsPackage(id, "1.0")));
    }

    [TestMethod]
    [DataRow("Rhino.Mocks")]
    [DataRow("Telerik.JustMock")]
    [DataRow("Microsoft.TestPlatform.VsTestConsole.TranslationLayer")]
    [DataRow("Moq")]
    public void ShippedPolicy_ForbidsAssembliesByTheirOwnNames(string assembly)
    {
        using var folder = new PolicyFolder("<Project />");

        Assert.IsTrue(folder.Read(Defaults).Policy!.ForbiddenPackages.Any(package => package.ForbidsAssembly(assembly)));
    }

    [TestMethod]
    public void EveryShippedItem_HasACommentOfItsOwn()
    {
        foreach (var item in XDocument.Load(Defaults).Root!.Elements("ItemGroup").Elements())
            Assert.IsInstanceOfType<XComment>(item.PreviousNode, item.ToString());
    }

    [TestMethod]
    public void EveryNameOfTheVocabulary_IsDocumented()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "policy.md"));
        foreach (var property in PolicyVocabulary.Properties)
            Assert.Contains($"| `{property}` |", page);

        foreach (var kind in PolicyVocabulary.Items)
        {
            var start = page.IndexOf($"### {kind.Key}\n", StringComparison.Ordinal);
            Assert.IsGreaterThan(0, start, kind.Key);
            var end = page.IndexOf("\n##", start + 4, StringComparison.Ordinal);
            foreach (var metadata in (string[])["Include", .. kind.Value])
                Assert.Contains($"| `{metadata}` |", page[start..end], $"{kind.Key}.{metadata}");
        }
    }
}
