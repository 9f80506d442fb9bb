using Netra.Ssot.Inspection.Gates;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Gates;

/// <summary>What is said of the gate's own names in the project file and in those beside it.</summary>
[TestClass]
public sealed class BuildFileWeakeningsTests : GateTestCase
{
    [TestMethod]
    [DataRow("""<Target Name="SsotVerifyCode" />""", "target SsotVerifyCode")]
    [DataRow("""<Target Name="_ssotVerifyBeforeRun" />""", "target _ssotVerifyBeforeRun")]
    [DataRow("""<UsingTask TaskName="Netra.Ssot.Tasks.VerifyCode" AssemblyFile="x.dll" />""", "task Netra.Ssot.Tasks.VerifyCode")]
    [DataRow("""<UsingTask TaskName="VerifyCode" AssemblyFile="x.dll" Override="true" />""", "task VerifyCode")]
    [DataRow("""<UsingTask TaskName="tasks.verifystamp" AssemblyFile="x.dll" Override="$(Late)" />""", "task tasks.verifystamp")]
    [DataRow("<PropertyGroup><_SsotMark></_SsotMark></PropertyGroup>", "_SsotMark")]
    [DataRow("""<ItemGroup><_SsotPolicyItem Remove="@(_SsotPolicyItem)" /></ItemGroup>""", "_SsotPolicyItem")]
    [DataRow("""<Target Name="X"><PropertyGroup><SsotMode>off</SsotMode></PropertyGroup></Target>""", "SsotMode is set by a target")]
    [DataRow("""<Target Name="X"><CreateItem Include="x"><Output TaskParameter="Include" ItemName="_SsotPolicyItem" /></CreateItem></Target>""", "_SsotPolicyItem")]
    [DataRow("""<Target Name="X"><PropertyGroup><SsotConfigurations>Debug</SsotConfigurations></PropertyGroup></Target>""", "SsotConfigurations is set by a target")]
    [DataRow("""<Target Name="X"><CreateProperty Value="x"><Output TaskParameter="Value" PropertyName="ssotOffReason" /></CreateProperty></Target>""", "ssotOffReason is set by a target")]
    public void ATakenName_IsToldAtItsPlace(string element, string told)
    {
        using var fixture = new GateFixture();
        var file = fixture.Write("repo/Directory.Build.targets", $"<Project>\n  {element}\n</Project>");

        var finding = Told(fixture, file).Single();

        Assert.Contains(told, finding.Message);
        Assert.AreEqual((file, 2), (finding.Place.File, finding.Place.Line));
    }

    [TestMethod]
    public void ADocumentType_ThatMSBuildPassesOver_HidesNothing()
    {
        using var fixture = new GateFixture();
        var file = fixture.Write("repo/Directory.Build.targets", "<!DOCTYPE Project><Project><Target Name=\"SsotVerifyCode\" /></Project>");

        Assert.Contains("target SsotVerifyCode", Told(fixture, file).Single().Message);
    }

    [TestMethod]
    public void TheProjectFile_IsReadToo()
    {
        using var fixture = new GateFixture("""<Project Sdk="Netra.Ssot.Sdk"><Target Name="SsotVerifyReferences" /></Project>""");

        Assert.Contains("SsotVerifyReferences", Told(fixture).Single().Message);
    }

    [TestMethod]
    [DataRow("""<Target Name="VerifySsotCode" BeforeTargets="SsotVerifyCode" />""")]
    [DataRow("""<Target Name="SsotReport" AfterTargets="SsotVerifyCode" />""")]
    [DataRow("""<Target Name="X" /><PropertyGroup><SsotMode>off</SsotMode></PropertyGroup>""")]
    [DataRow("<PropertyGroup><SsotProjectKind>Test</SsotProjectKind></PropertyGroup>")]
    [DataRow("""<UsingTask TaskName="Team.VerifyCode" AssemblyFile="x.dll" />""")]
    [DataRow("""<UsingTask TaskName="VerifyCode" AssemblyFile="x.dll" />""")]
    [DataRow("""<UsingTask TaskName="VerifyCode" AssemblyFile="x.dll" Override="false" />""")]
    [DataRow("""<UsingTask TaskName="Team.VerifyCode" AssemblyFile="x.dll" Override="true" />""")]
    [DataRow("<!-- <Target Name=\"SsotVerifyCode\" /> -->")]
    public void OtherNames_AreNotTold(string element)
    {
        using var fixture = new GateFixture();

        Assert.IsEmpty(Told(fixture, fixture.Write("repo/Directory.Build.targets", $"<Project>{element}</Project>")));
    }

    [TestMethod]
    public void WhereTheRepositoryIsJudged_TheyAreLeftToThat()
    {
        using var fixture = new GateFixture("""<Project Sdk="Netra.Ssot.Sdk;Microsoft.NET.Sdk"><Target Name="SsotVerifyReferences" /></Project>""");

        var findings = ProjectGate.Open(fixture.Inputs() with { ReadsBuildFiles = false }).Verdict.Judgements.Select(judgement => judgement.Finding.Message).ToList();

        Assert.IsFalse(findings.Exists(message => message.Contains("SsotVerifyReferences", StringComparison.Ordinal)));
        Assert.IsTrue(findings.Exists(message => message.Contains("list ours last", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void FilesThatAreNotThereOrAreNoXml_AreLeftToMSBuild()
    {
        using var fixture = new GateFixture();

        Assert.IsEmpty(Told(fixture, fixture.Write("repo/broken.targets", "<Project"), "/nowhere/Directory.Build.props", ""));
    }

    static IReadOnlyList<Core.Findings.Finding> Told(GateFixture fixture, params string[] files) =>
        [.. ProjectGate.Open(fixture.Inputs() with { BuildFiles = files }).Verdict.Judgements.Select(judgement => judgement.Finding).Where(finding => finding.Rule.Id == "SSOT3003")];
}
