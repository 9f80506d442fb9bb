using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Policies;

[TestClass]
public sealed class PolicyMergeTests : GateTestCase
{
    const string Shipped = """
        <Project><ItemGroup>
          <SsotLibrary Include="Netra.Ssot.Testing" />
          <SsotForbiddenPackage Include="Moq" Use="factory" Reason="one factory" />
          <SsotTestBase Include="T:N.Base" Framework="MSTest" />
        </ItemGroup></Project>
        """;

    [TestMethod]
    public void SameName_UpdatesWhatItGives()
    {
        using var folder = new PolicyFolder("""
            <Project><ItemGroup>
              <SsotForbiddenPackage Include="moq" Versions="(,5.0)" Use="" />
              <SsotLibrary Include="NETRA.ssot.testing" Version="[1.0,2.0)" />
              <SsotTestBase Include="T:N.base" Framework="xUnit" />
            </ItemGroup></Project>
            """);

        var policy = folder.Read(folder.Write("shipped.props", Shipped)).Policy!;

        var package = policy.ForbiddenPackages.Single();
        Assert.AreEqual(("(,5.0)", "", "one factory"), (package.Versions!.Text, package.Use, package.Reason));
        Assert.AreEqual("[1.0,2.0)", policy.Libraries.Single().Versions!.Text);
        CollectionAssert.AreEqual(new SsotTestBase[] { new("T:N.Base", TestFramework.MSTest), new("T:N.base", TestFramework.XUnit) }, policy.TestBases.ToArray());
    }

    [TestMethod]
    public void ShippedItems_ComeFirstWhateverTheirOrder()
    {
        using var folder = new PolicyFolder("""<Project><ItemGroup><SsotForbiddenPackage Include="Moq" Use="mine" /></ItemGroup></Project>""");
        var input = folder.Evaluate(folder.Write("shipped.props", Shipped));

        var policy = PolicyReader.Read(input with { Items = [.. input.Items.Reverse()] }).Policy!;

        Assert.AreEqual(("mine", "one factory"), (policy.ForbiddenPackages.Single().Use, policy.ForbiddenPackages.Single().Reason));
    }

    [TestMethod]
    public void ShippedFileNamedWithSteps_IsTheSameFile()
    {
        using var folder = new PolicyFolder("<Project />");
        var input = folder.Evaluate(folder.Write("build/shipped.props", Shipped));

        var reading = PolicyReader.Read(input with { ShippedFiles = [Path.Combine(folder.Root, "sdk", "..", "build", "shipped.props")] });

        Assert.IsEmpty(reading.Problems);
        Assert.ContainsSingle(reading.Policy!.Libraries);
    }

    [TestMethod]
    public void BadValueOfAnUpdate_IsToldThere()
    {
        using var folder = new PolicyFolder("""<Project><ItemGroup><SsotForbiddenPackage Update="Moq" [|Versions|]="5.*" /></ItemGroup></Project>""");
        var input = folder.Evaluate(folder.Write("shipped.props", Shipped));
        var updated = input.Items.Select(item => item.Include == "Moq" ? item with { Metadata = new Dictionary<string, string> { ["Versions"] = "5.*" } } : item);

        PolicyAssert.Problems(PolicyReader.Read(input with { Items = [.. updated] }).Problems, folder.Marked, ["floating"]);
    }

    [TestMethod]
    public void NameThatExpressionsRepeat_IsTold()
    {
        using var folder = new PolicyFolder("""<Project><ItemGroup><SsotRule [|Include|]="SSOT2001" /><SsotRule Include="$(_Other)" Use="x" /></ItemGroup></Project>""");
        var input = folder.Evaluate();
        var evaluated = input.Items.Select(item => item with { Include = "SSOT2001" });

        PolicyAssert.Problems(PolicyReader.Read(input with { Items = [.. evaluated] }).Problems, folder.Marked, ["more than once"]);
    }
}
