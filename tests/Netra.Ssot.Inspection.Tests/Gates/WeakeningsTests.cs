using Netra.Ssot.Inspection.Gates;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Gates;

/// <summary>What is told of an attempt to weaken the gate: that it was one, what to do, and the line that does it where there is one.</summary>
[TestClass]
public sealed class WeakeningsTests : GateTestCase
{
    const string Project = """
        <Project Sdk="Netra.Ssot.Sdk">
          <PropertyGroup Condition="false"><SsotMode>audit</SsotMode></PropertyGroup>
          <PropertyGroup>
            <SsotMode>off</SsotMode>
          </PropertyGroup>
          <ItemGroup>
            <SsotRule Include="SSOT2001;SSOT2003" Severity="none" />
            <PackageReference Include="Netra.Ssot.Sdk" ExcludeAssets="all" />
          </ItemGroup>
        </Project>
        """;

    [TestMethod]
    public void APropertyOfTheProject_IsToldWhereItGetsItsValue() => IsToldAt(
        "T.csproj", line: 4, column: 5,
        "SsotMode is set to 'off' by the project; only Directory.Ssot.props may set it, so remove it",
        fixture => fixture.Inputs() with { ForeignProperties = [new("SsotMode", "off", Inherited: "")] });

    [TestMethod]
    public void APropertyOfAnImport_IsToldThere() => IsToldAt(
        "common.props", line: 1, column: 25,
        "SsotAnalysisLevel is set to '0' by the project; only Directory.Ssot.props may set it, so remove it",
        fixture =>
        {
            fixture.Write("repo/Directory.Build.props", "<Project><Import Project='$(MSBuildThisFileDirectory)eng/common.props' /></Project>");
            fixture.Write("repo/eng/common.props", "<Project><PropertyGroup><SsotAnalysisLevel>0</SsotAnalysisLevel></PropertyGroup></Project>");
            return fixture.Inputs() with { ForeignProperties = [new("SsotAnalysisLevel", "0", Inherited: "")] };
        });

    [TestMethod]
    public void ThatWhichNoFileSays_IsTheProjectsAsAWhole() => IsToldAt(
        "T.csproj", line: 1, column: 1,
        "SsotOffReason is set to 'late' by the project; only Directory.Ssot.props may set it, so remove it",
        fixture => fixture.Inputs() with { ForeignProperties = [new("SsotOffReason", "late", Inherited: "")] });

    [TestMethod]
    [DataRow("SsotMode", "off", "only Directory.Ssot.props may set it")]
    [DataRow("SsotConfigurations", "Debug", "only Directory.Ssot.props may set it")]
    [DataRow("SsotCI", "false", "only Directory.Ssot.props may set it to false")]
    public void TheCommandLine_HasNoLine_WhateverAFileSaysBeside(string name, string value, string owner) => IsToldAt(
        "T.csproj", line: 1, column: 1,
        $"{name} is set to '{value}' by the command line; {owner}, so take it off the command or out of the response file",
        fixture => fixture.Inputs() with
        {
            ForeignProperties = [new(name, value, Inherited: "")],
            ForcedProperties = new Dictionary<string, string> { [name] = value },
        });

    [TestMethod]
    [DataRow("SsotMode", "off", "only Directory.Ssot.props may set it")]
    [DataRow("SsotProjectKind", "Product", "only the project itself may set it")]
    public void TheEnvironment_HasNoLineEither(string name, string value, string owner) => IsToldAt(
        "T.csproj", line: 1, column: 1,
        $"{name} is set to '{value}' by an environment variable; {owner}, so unset the variable",
        fixture => fixture.Inputs() with { ForeignProperties = [new(name, value, Inherited: value)] });

    [TestMethod]
    [DataRow("_SsotDoor", "it is the gate's own and has no effect")]
    [DataRow("SsotProjectKind", "only the project itself may set it")]
    public void WhatTheCommandForces_SaysWhatToDo(string name, string why) => IsToldAt(
        "T.csproj", line: 1, column: 1,
        $"{name} is set to 'x' by the command line; {why}, so take it off the command or out of the response file",
        fixture => fixture.Inputs() with { ForcedProperties = new Dictionary<string, string> { [name] = "x" } });

    [TestMethod]
    public void AnItem_IsToldWhereItStands() => IsToldAt(
        "T.csproj", line: 7, column: 5,
        "SsotRule 'SSOT2003' is set outside the policy; only Directory.Ssot.props may set it, so move it there",
        fixture => fixture.Inputs() with { ForeignItems = [GateFixture.Item("SsotRule", "SSOT2003", fixture.ProjectFile)] });

    [TestMethod]
    public void ThePackageWithoutItsAssets_IsToldWhereItIsReferenced() => IsToldAt(
        "T.csproj", line: 8, column: 5,
        "the package Netra.Ssot.Sdk is referenced without its build assets (IncludeAssets, ExcludeAssets); let them in",
        fixture => fixture.Inputs() with { Package = new("", "all", fixture.ProjectFile) });

    static void IsToldAt(string file, int line, int column, string message, Func<GateFixture, GateInputs> attempt)
    {
        using var fixture = new GateFixture(Project);

        var told = ProjectGate.Open(attempt(fixture)).Verdict.Judgements.Single(judgement => judgement.Finding.Rule.Id == "SSOT3003").Finding;

        Assert.AreEqual(message, told.Message);
        Assert.AreEqual((file, line, column), (Path.GetFileName(told.Place.File), told.Place.Line, told.Place.Column));
    }
}
