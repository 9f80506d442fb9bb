using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Policies;

[TestClass]
public sealed class PolicyForeignTests : GateTestCase
{
    const string Policy = """<Project><ItemGroup><SsotForbiddenPackage Include="Moq" Use="factory" /></ItemGroup></Project>""";

    [TestMethod]
    public void ItemOfAnotherFile_IsAWeakeningAndLeftOut()
    {
        using var folder = new PolicyFolder(Policy);
        var input = folder.Evaluate();
        var project = Path.Combine(folder.Root, "tests", "A.csproj");

        var reading = PolicyReader.Read(input with
        {
            Items = [.. input.Items, new("SsotExempt", "SSOT2001", new Dictionary<string, string> { ["Expires"] = "never" }, project)],
        });

        var problem = Assert.ContainsSingle(reading.Problems);
        Assert.IsTrue(problem.IsWeakening);
        Assert.AreEqual(SourcePlace.TopOf(project), problem.Place);
        Assert.AreEqual($"SsotExempt 'SSOT2001' is set by '{project}'; only Directory.Ssot.props may, so move it there", problem.Message);
        Assert.IsEmpty(reading.Policy!.Exemptions);
        Assert.ContainsSingle(reading.Policy.ForbiddenPackages);
    }

    [TestMethod]
    [DataRow("Versions", "(,0.0.1)")]
    [DataRow("Use", "anything")]
    public void MetadataOfAnotherFile_IsAWeakeningAndLeftOut(string name, string value)
    {
        using var folder = new PolicyFolder(Policy);
        var input = folder.Evaluate();

        var reading = PolicyReader.Read(input with { Items = [input.Items[0] with { Metadata = new Dictionary<string, string> { [name] = value } }] });

        var problem = Assert.ContainsSingle(reading.Problems);
        Assert.IsTrue(problem.IsWeakening);
        Assert.Contains($"has {name} '{value}' from outside", problem.Message);
        Assert.AreEqual((null, ""), (reading.Policy!.ForbiddenPackages[0].Versions, reading.Policy.ForbiddenPackages[0].Use));
    }

    [TestMethod]
    [DataRow("SsotMode", "off")]
    [DataRow("ssotMODE", "audit")]
    [DataRow("SsotOffReason", "because")]
    [DataRow("SsotAnalysisLevel", "0")]
    [DataRow("SsotConfigurations", "Debug")]
    [DataRow("SsotCI", "false")]
    public void DecidingPropertyFromElsewhere_IsAWeakeningAndLeftOut(string name, string value)
    {
        using var folder = new PolicyFolder(Policy);

        var reading = PolicyReader.Read(folder.Evaluate() with { Properties = new Dictionary<string, string> { [name] = value } });

        var problem = Assert.ContainsSingle(reading.Problems);
        Assert.IsTrue(problem.IsWeakening);
        Assert.AreEqual((PolicyMode.Enforce, "", 1, null), (reading.Policy!.Mode, reading.Policy.OffReason, reading.Policy.AnalysisLevel, reading.Policy.IsCI));
        Assert.IsEmpty(reading.Policy.Configurations);
    }

    [TestMethod]
    [DataRow("SsotCI", "true")]
    [DataRow("SsotSarif", "true")]
    [DataRow("SsotSarif", "false")]
    public void SwitchOfAMachine_ThatLoosensNothing_IsNotTold(string name, string value)
    {
        using var folder = new PolicyFolder(Policy);

        var reading = PolicyReader.Read(folder.Evaluate() with { Properties = new Dictionary<string, string> { [name] = value } });

        Assert.IsEmpty(reading.Problems);
        Assert.AreEqual(name == "SsotCI" ? true : null, reading.Policy!.IsCI);
    }

    [TestMethod]
    public void ThePolicyItself_MaySayThatNoServerBuilds()
    {
        using var folder = new PolicyFolder("<Project><PropertyGroup><SsotCI>false</SsotCI></PropertyGroup></Project>");

        var reading = PolicyReader.Read(folder.Evaluate() with { Properties = new Dictionary<string, string> { ["SsotCI"] = "false" } });

        Assert.IsEmpty(reading.Problems);
        Assert.IsFalse(reading.Policy!.IsCI);
    }

    [TestMethod]
    public void WeakeningBesideABadValue_GivesNoPolicy()
    {
        using var folder = new PolicyFolder("""<Project><ItemGroup><SsotRule Include="SSOT0000" /></ItemGroup></Project>""");
        var input = folder.Evaluate();

        var reading = PolicyReader.Read(input with { Items = [.. input.Items, new("SsotRule", "SSOT2001", new Dictionary<string, string>(), "/x.props")] });

        Assert.HasCount(2, reading.Problems);
        Assert.IsNull(reading.Policy);
    }

    [TestMethod]
    public void LineEndsInAValue_AreNoDifference()
    {
        using var folder = new PolicyFolder("<Project><ItemGroup><SsotScope Include=\"x\"><Paths>\n  a/**;\n  b/**\n</Paths></SsotScope></ItemGroup></Project>");
        var input = folder.Evaluate();
        var item = input.Items[0] with { Metadata = new Dictionary<string, string> { ["Paths"] = "\r\n  a/**;\r\n  b/**\r\n" } };

        var reading = PolicyReader.Read(input with { Items = [item] });

        Assert.IsEmpty(reading.Problems);
        Assert.HasCount(2, reading.Policy!.Scopes[0].Paths);
    }
}
