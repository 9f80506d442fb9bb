using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests;

/// <summary>Red projects that try to talk the gate out of it, built in one solution: each stays red, and what it tried is told.</summary>
[TestClass]
public sealed class WeakenedGateTests : GateTestCase
{
    /// <summary>What a project file says, and what the gate says of it.</summary>
    static readonly (string Project, string Body, string[] Told)[] Attempts =
    [
        ("Nothing", "", ["SSOT2001"]),
        ("ModeInProject", "<PropertyGroup><SsotMode>audit</SsotMode></PropertyGroup>", ["SSOT2001", "SSOT3003"]),
        ("OffInProject", "<PropertyGroup><SsotMode>off</SsotMode><SsotOffReason>late</SsotOffReason></PropertyGroup>", ["SSOT2001", "SSOT3003"]),
        ("ExemptionInProject",
            """<ItemGroup><SsotExempt Include="SSOT2001" Reason="late" Owner="me" Expires="2999-01-01" /></ItemGroup>""",
            ["SSOT2001", "SSOT3003"]),
        ("RuleInProject", """<ItemGroup><SsotRule Include="SSOT2001" Severity="none" /></ItemGroup>""", ["SSOT2001", "SSOT3003"]),
        ("DefinitionGroup", "<ItemDefinitionGroup><SsotRule><Severity>none</Severity></SsotRule></ItemDefinitionGroup>", ["SSOT2001", "SSOT3003"]),
        ("ItemFromATarget",
            """
            <Target Name="Late" BeforeTargets="SsotVerifyReferences;SsotVerifyCode">
              <ItemGroup><SsotExempt Include="SSOT2001" Reason="late" Owner="me" Expires="2999-01-01" /></ItemGroup>
            </Target>
            """,
            ["SSOT2001", "SSOT3003"]),
        ("ItemsRemovedByATarget",
            """
            <Target Name="Late" BeforeTargets="SsotVerifyReferences;SsotVerifyCode">
              <ItemGroup><SsotForbiddenApi Remove="@(SsotForbiddenApi)" /></ItemGroup>
            </Target>
            """,
            ["SSOT2001", "SSOT3003"]),
        ("ItemChangedByATarget",
            """
            <Target Name="Late" BeforeTargets="SsotVerifyReferences;SsotVerifyCode">
              <ItemGroup><SsotForbiddenApi><Reason>none</Reason></SsotForbiddenApi></ItemGroup>
            </Target>
            """,
            ["SSOT2001", "SSOT3003"]),
        ("DefinitionOfTheCopies", "<ItemDefinitionGroup><_SsotPolicyItem><Severity>none</Severity></_SsotPolicyItem></ItemDefinitionGroup>", ["SSOT2001", "SSOT3003"]),
        ("CopiesBefore", "<ItemGroup><_SsotPolicyItem Include=\"SSOT2001\" /><_SsotForeignItem Include=\"SSOT2001\" /></ItemGroup>", ["SSOT2001", "SSOT3003"]),
        ("DefinitionBehind", "", ["SSOT2001", "SSOT3003"]),
        ("DenialBehind", "", ["SSOT2001", "SSOT3003"]),
        ("ModeBehind", "", ["SSOT2001", "SSOT3003"]),
        ("ModeFromATarget",
            """
            <Target Name="Late" BeforeTargets="SsotVerifyBeforeTest;SsotVerifyReferences">
              <PropertyGroup><SsotMode>off</SsotMode><SsotOffReason>late</SsotOffReason></PropertyGroup>
            </Target>
            """,
            ["SSOT2001", "SSOT3003"]),
        ("TestsInAProduct", "<PropertyGroup><SsotProjectKind>Product</SsotProjectKind></PropertyGroup>", ["SSOT2001", "SSOT3003"]),
        ("HookEmptied", "<PropertyGroup><AfterMicrosoftNETSdkTargets></AfterMicrosoftNETSdkTargets></PropertyGroup>", ["SSOT2001"]),
        ("GateSaidToBeThere",
            "<PropertyGroup><AfterMicrosoftNETSdkTargets /><_SsotGateImported>true</_SsotGateImported><_SsotTargetsDoor>here</_SsotTargetsDoor></PropertyGroup>",
            ["SSOT2001", "SSOT3003"]),
        ("SwitchesOfOurOwn", "<PropertyGroup><_SsotIsMarked></_SsotIsMarked><_SsotReferencesTold>true</_SsotReferencesTold></PropertyGroup>", ["SSOT2001", "SSOT3003"]),
        ("NotATestProject", "<PropertyGroup><IsTestProject>false</IsTestProject></PropertyGroup>", ["SSOT2001", "SSOT3003"]),
        ("MarkTakenOut",
            """
            <Target Name="Late" AfterTargets="_SsotMarkAssembly">
              <ItemGroup><Compile Remove="@(Compile)" Condition="$([System.String]::new('%(Identity)').EndsWith('.mark.cs'))" /></ItemGroup>
            </Target>
            """,
            ["SSOT2001", "SSOT3003"]),
        ("ErrorsPassedOver",
            """<Target Name="Soft" BeforeTargets="PrepareForRun"><CallTarget Targets="SsotVerifyCode" ContinueOnError="true" /></Target>""",
            ["SSOT2001"]),
        ("PackageKeptOut", """<ItemGroup><PackageReference Include="Netra.Ssot.Sdk" ExcludeAssets="all" PrivateAssets="all" /></ItemGroup>""", ["SSOT2001", "SSOT3003"]),
        ("ShortTask",
            """
            <UsingTask TaskName="VerifyCode" TaskFactory="RoslynCodeTaskFactory" Override="true" AssemblyFile="$(MSBuildToolsPath)/Microsoft.Build.Tasks.Core.dll">
              <Task><Code Type="Fragment" Language="cs">Log.LogMessage("fake");</Code></Task>
            </UsingTask>
            """,
            ["SSOT2001", "SSOT3003"]),
        ("TargetBehind", "", ["SSOT2001", "SSOT3003"]),
        ("OnTakenName", "", ["SSOT1001", "SSOT2001", "SSOT2002"]),
        ("WarningsSilenced", "<PropertyGroup><NoWarn>$(NoWarn);SSOT2001</NoWarn><RunAnalyzers>false</RunAnalyzers></PropertyGroup>", ["SSOT2001"]),
        ("OwnTargets", "", ["SSOT2001", "SSOT3003"]),
    ];

    /// <summary>Stops MSBuild itself at evaluation, so it is built alone.</summary>
    const string FakeTask = """
        <UsingTask TaskName="Netra.Ssot.Tasks.VerifyCode" TaskFactory="RoslynCodeTaskFactory" Override="true"
                   AssemblyFile="$(MSBuildToolsPath)/Microsoft.Build.Tasks.Core.dll">
          <Task><Code Type="Fragment" Language="cs">Log.LogMessage("fake");</Code></Task>
        </UsingTask>
        """;

    static Folder _samples = null!;
    static BuildLog _log = null!;

    public static IEnumerable<string> Names => Attempts.Select(attempt => attempt.Project);

    [ClassInitialize]
    public static async Task BuildAsync(TestContext context)
    {
        _samples = (await Lab.Current).CopySamples("weakened");
        foreach (var (project, body, _) in Attempts)
            _samples.AddTestProject(project, Projects.DirtyCode, body);
        _samples.Write("OwnTargets/Directory.Build.targets", """
            <Project>
              <Target Name="SsotVerifyReferences" />
              <Target Name="SsotVerifyCode" />
            </Project>
            """);
        WriteBehind("TargetBehind", """<Target Name="SsotVerifyReferences" />""");
        WriteBehind("DefinitionBehind", """
            <ItemDefinitionGroup>
              <SsotRule><SsotKind>SsotScope</SsotKind><Severity>none</Severity></SsotRule>
              <SsotForbiddenApi><SsotKind>SsotScope</SsotKind></SsotForbiddenApi>
            </ItemDefinitionGroup>
            """);
        WriteBehind("DenialBehind", """<PropertyGroup><IsTestProject>false</IsTestProject></PropertyGroup>""");
        // In a file that the gate does not read as text.
        WriteBehind("ModeBehind", """<Import Project="late.props" />""");
        _samples.Write("ModeBehind/late.props", "<Project><PropertyGroup><SsotMode>off</SsotMode><SsotOffReason>late</SsotOffReason></PropertyGroup></Project>");
        // A base class of the library's name, in an assembly of the library's name.
        _samples.Write("TakenName/TakenName.csproj", """
            <Project Sdk="Netra.Ssot.Sdk">
              <PropertyGroup><AssemblyName>Acme.Testing</AssemblyName></PropertyGroup>
            </Project>
            """);
        _samples.Write("TakenName/AcmeTestCase.cs", "namespace Acme.Testing;\n\npublic abstract class AcmeTestCase;\n");
        _samples.Write("OnTakenName/OnTakenName.csproj", $"""
            <Project Sdk="Netra.Ssot.Sdk">
              {Projects.References.Replace("Acme.Testing/Acme.Testing.csproj", "TakenName/TakenName.csproj", StringComparison.Ordinal)}
            </Project>
            """);
        _log = (await DotNet.BuildAsync(_samples.Path, _samples.AddSolution("Weakened", Names), "-m:2")).MustBeRed().Log;
    }

    /// <summary>A project with Sdk.targets in so many words, and something behind them.</summary>
    static void WriteBehind(string project, string behind) => _samples.Write($"{project}/{project}.csproj", $"""
        <Project>
          <Import Project="Sdk.props" Sdk="Netra.Ssot.Sdk" />
          {Projects.References}
          <Import Project="Sdk.targets" Sdk="Netra.Ssot.Sdk" />
          {behind}
        </Project>
        """);

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Attempt_StaysRed(string project) => Assert.IsTrue(
        _log.FindingsOf(project).Any(f => f is { Severity: "error", Code: "SSOT2001" }));

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Attempt_IsTold(string project) => Lines.AreSame(
        Attempts.Single(attempt => attempt.Project == project).Told, _log.RulesOf(project));

    /// <summary>By its kind, and in the file that says the item: the policy's, or that of the target.</summary>
    [TestMethod]
    [DataRow("ItemFromATarget", "SsotExempt 'SSOT2001' was added by a target", "ItemFromATarget.csproj")]
    [DataRow("ItemsRemovedByATarget", "SsotForbiddenApi 'M:System.DateTime.get_Now' was removed by a target", "Directory.Ssot.props")]
    [DataRow("ItemChangedByATarget", "SsotForbiddenApi 'M:System.DateTime.get_Now' was changed by a target", "Directory.Ssot.props")]
    public void WhatATargetDoesToAnItem_IsToldOnce(string project, string words, string file)
    {
        var told = _log.FindingsOf(project).Single(finding => finding.Code == "SSOT3003");

        Assert.StartsWith(words, told.Message);
        Assert.AreEqual(file, Path.GetFileName(told.File));
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Attempt_LeavesNothingToRun(string project)
    {
        Assert.IsEmpty(_samples.Sub(project).Find($"{project}.dll", below: "bin"));
        Assert.IsEmpty(_samples.Sub(project).Find("*.ssot"));
    }

    [TestMethod]
    public void Build_HasNoErrorBesideTheFindings() => Lines.AreSame([], _log.ForeignErrors.Select(e => e.ToString()));

    [TestMethod]
    public async Task FakeTask_CannotStandInForOurs()
    {
        _samples.AddTestProject("Fake", Projects.DirtyCode, FakeTask);

        (await DotNet.RunAsync(_samples.PathOf("Fake"), ["build"])).MustBeRed();

        Assert.IsEmpty(_samples.Sub("Fake").Find("Fake.dll", below: "bin"));
    }}
