using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests.PreTest;

/// <summary>Every way to start the tests of VSTest projects (MSTest, one of them multi-targeting, and xUnit), in every state that their assemblies can be in.</summary>
[TestClass]
public sealed class VSTestTests : GateTestCase
{
    const string MSTest = "Plain/bin/Debug/net10.0/Plain.dll", XUnit = "Team/bin/Debug/net10.0/Team.dll";
    const string Targets = "Targets/bin/Debug/net10.0/Targets.dll", TargetsToo = "Targets/bin/Debug/net10.0-windows/Targets.dll";

    /// <summary>How the tests are started, and the tests that run then: MSTest in one or three assemblies, xUnit in one.</summary>
    static readonly Dictionary<string, (string[] Arguments, string[] Tests)> Ways = new()
    {
        ["dotnet test --no-build, solution"] = (["test", "Lab.slnx", "--no-build"], ["MSTest", "MSTest", "MSTest", "xUnit"]),
        ["dotnet test --no-build, old solution"] = (["test", "Lab.sln", "--no-build"], ["MSTest"]),
        ["dotnet test --no-build, solution filter"] = (["test", "Lab.slnf", "--no-build"], ["MSTest", "MSTest", "MSTest"]),
        ["dotnet test --no-build, one target framework"] = (["test", "Targets", "--no-build", "-f", "net10.0"], ["MSTest"]),
        ["dotnet msbuild -t:VSTest"] = (["msbuild", "Plain", "-t:VSTest", "-p:VSTestNoBuild=true"], ["MSTest"]),
        ["dotnet msbuild -t:VSTest, multi-targeting"] = (["msbuild", "Targets", "-t:VSTest", "-p:VSTestNoBuild=true"], ["MSTest", "MSTest"]),
        ["dotnet test --no-build, terminal logger"] = (["test", "Plain", "--no-build", "-tl:on", "-p:VsTestUseMSBuildOutput=true"], ["MSTest"]),
        ["dotnet test --no-build, coverage collected"] = (["test", "Plain", "--no-build", "--collect:XPlat Code Coverage"], ["MSTest"]),
        ["dotnet run --no-build"] = (["run", "--project", "Plain", "--no-build"], []),
        ["dotnet run"] = (["run", "--project", "Plain", "--no-restore"], []),
        ["dotnet vstest"] = (["vstest", MSTest, XUnit], ["MSTest", "xUnit"]),
        ["dotnet vstest, coverage collected"] = (["vstest", MSTest, "--collect:XPlat Code Coverage", "--TestAdapterPath:Plain/bin/Debug/net10.0/collector"], ["MSTest"]),
        ["dotnet test X.dll"] = (["test", XUnit], ["xUnit"]),
        ["dotnet test X.dll, multi-targeting"] = (["test", Targets, TargetsToo], ["MSTest", "MSTest"]),
    };

    /// <summary>What only the run-time check guards: it goes by the module version id, which <see cref="State.Replaced"/> keeps.</summary>
    static readonly string[] WithoutMSBuild = [.. Ways.Keys.Where(way => way.StartsWith("dotnet vstest", StringComparison.Ordinal) || way.Contains("X.dll", StringComparison.Ordinal))];

    /// <summary>What builds first, and so verifies.</summary>
    static readonly string[] Building = ["dotnet run"];

    static TestLab _lab = null!;

    /// <summary>A way and a state for each, spread so that each way is refused at least once and each state is met often.</summary>
    public static IEnumerable<(string Way, State State)> Quick =>
    [
        ("dotnet test --no-build, solution", State.Verified),
        ("dotnet test --no-build, solution", State.NeverVerified),
        ("dotnet test --no-build, solution", State.Stale),
        ("dotnet test --no-build, solution", State.Replaced),
        ("dotnet test --no-build, old solution", State.Stale),
        ("dotnet test --no-build, solution filter", State.NeverVerified),
        ("dotnet msbuild -t:VSTest, multi-targeting", State.Replaced),
        ("dotnet test --no-build, coverage collected", State.Verified),
        ("dotnet run --no-build", State.NeverVerified),
        ("dotnet vstest", State.Verified),
        ("dotnet vstest", State.NeverVerified),
        ("dotnet vstest", State.Stale),
        ("dotnet test X.dll", State.NeverVerified),
    ];

    /// <summary>All others.</summary>
    public static IEnumerable<(string Way, State State)> Rest =>
        (from way in Ways.Keys from state in Enum.GetValues<State>() select (way, state)).Except(Quick);

    [ClassInitialize]
    public static async Task LiveAsync(TestContext context)
    {
        var lab = await Lab.Current;
        await lab.PackTestingLibraryAsync();
        var folder = lab.NewFolder("vstest");
        folder.AddBuildFiles();
        // Without MSBuild nobody knows the package's folder: the collector comes along in the output.
        folder.AddProject("Plain", Sources.MSTest, Sources.VSTest + """
            <PackageReference Include="coverlet.collector" Version="6.0.4" GeneratePathProperty="true" />
            <None Include="$(PkgCoverlet_collector)/build/netstandard2.0/**" LinkBase="collector" CopyToOutputDirectory="PreserveNewest" />
            """);
        folder.AddProject("Targets", Sources.MSTest, Sources.VSTest,
            "<TargetFramework></TargetFramework><TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks><EnableWindowsTargeting>true</EnableWindowsTargeting><DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>");
        folder.AddProject("TeamBase", Sources.TeamBase, Sources.Library);
        folder.AddProject("Team", Sources.XUnit, Sources.VSTestXUnit);
        folder.AddSolution("Lab", "Plain", "Targets", "TeamBase", "Team");
        folder.Write("Lab.slnf", """{ "solution": { "path": "Lab.slnx", "projects": ["Plain/Plain.csproj", "Targets/Targets.csproj"] } }""");
        folder.Write("Lab.sln", OldSolution);
        _lab = await TestLab.LiveAsync(folder, ["test", "Lab.slnx"], "Lab.slnx", ["Plain/Tests.cs", "Targets/Tests.cs", "Team/Tests.cs"], [MSTest, Targets, TargetsToo, XUnit]);
    }

    [TestMethod]
    [DynamicData(nameof(Quick))]
    public Task Way_IsRefusedUnlessVerified(string way, State state) => TryAsync(way, state);

    [TestMethod]
    [TestCategory("Full")]
    [DynamicData(nameof(Rest))]
    public Task EveryWay_IsRefusedUnlessVerified(string way, State state) => TryAsync(way, state);

    [TestMethod]
    public void ARunThatBuilds_HealsWhatWasBuiltWithoutTheGate() => Assert.HasCount(4, _lab.Healed.MustHaveRun().Tests);

    [TestMethod]
    public void ARunThatBuilds_IsRefusedByTheGateItself() => _lab.Red.MustBeRefused("SSOT2001");

    static async Task TryAsync(string way, State state)
    {
        var (arguments, tests) = Ways[way];
        // What builds heals its folder, which the other ways are tried in.
        var folder = _lab.In(state);
        var run = await Run.DotNetAsync(Building.Contains(way) ? (await Lab.Current).CopyOf(folder, $"vstest-{state}-built") : folder, arguments);
        if (Building.Contains(way) ? state == State.NeverVerified : state != State.Verified && !(state == State.Replaced && WithoutMSBuild.Contains(way)))
        {
            run.MustBeRefused(Building.Contains(way) ? "SSOT2001" : "SSOT3002");
            return;
        }

        run.Command.MustBeGreen();
        Lines.AreSame(tests, run.Tests);
        Assert.DoesNotContain("SSOT", run.Command.Output);
        if (way.Contains("coverage collected", StringComparison.Ordinal))
            Assert.Contains("coverage.cobertura.xml", run.Command.Output);
    }

    const string OldSolution = """
        Microsoft Visual Studio Solution File, Format Version 12.00
        Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "Plain", "Plain\Plain.csproj", "{5B0F9B2E-3F5E-4B39-9B64-0B7C5C0F0A01}"
        EndProject
        Global
        	GlobalSection(SolutionConfigurationPlatforms) = preSolution
        		Debug|Any CPU = Debug|Any CPU
        	EndGlobalSection
        	GlobalSection(ProjectConfigurationPlatforms) = postSolution
        		{5B0F9B2E-3F5E-4B39-9B64-0B7C5C0F0A01}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
        		{5B0F9B2E-3F5E-4B39-9B64-0B7C5C0F0A01}.Debug|Any CPU.Build.0 = Debug|Any CPU
        	EndGlobalSection
        EndGlobal
        """;
}
