using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests.PreTest;

/// <summary>Every way to start the tests of a project for Microsoft.Testing.Platform, in every state that its assembly can be in.</summary>
[TestClass]
public sealed class TestingPlatformTests : GateTestCase
{
    const string Program = "Platform/bin/Debug/net10.0/Platform", Assembly = Program + ".dll";

    static readonly Dictionary<string, string[]> Ways = new()
    {
        ["dotnet test --no-build"] = ["test", "--project", "Platform/Platform.csproj", "--no-build"],
        ["dotnet test --no-build, solution"] = ["test", "--solution", "Lab.slnx", "--no-build"],
        ["dotnet test --test-modules"] = ["test", "--test-modules", Assembly],
        ["dotnet run --no-build"] = ["run", "--project", "Platform", "--no-build"],
        ["dotnet exec"] = ["exec", Assembly],
        ["the program"] = [],
    };

    /// <summary>What only the run-time check guards: it goes by the module version id, which <see cref="State.Replaced"/> keeps.</summary>
    static readonly string[] WithoutMSBuild = ["dotnet test --test-modules", "dotnet exec", "the program"];

    static TestLab _lab = null!;

    public static IEnumerable<(string Way, State State)> Quick =>
    [
        ("dotnet test --no-build", State.Verified),
        ("dotnet test --no-build", State.NeverVerified),
        ("dotnet test --no-build", State.Stale),
        ("dotnet test --no-build, solution", State.Replaced),
        ("dotnet test --test-modules", State.NeverVerified),
        ("dotnet run --no-build", State.Replaced),
        ("the program", State.Verified),
        ("the program", State.NeverVerified),
        ("the program", State.Stale),
    ];

    public static IEnumerable<(string Way, State State)> Rest =>
        (from way in Ways.Keys from state in Enum.GetValues<State>() select (way, state)).Except(Quick);

    [ClassInitialize]
    public static async Task LiveAsync(TestContext context)
    {
        var lab = await Lab.Current;
        await lab.PackTestingLibraryAsync();
        var folder = lab.NewFolder("platform");
        folder.AddBuildFiles(""", "test": { "runner": "Microsoft.Testing.Platform" }""");
        folder.AddProject(
            "Platform", Sources.MSTest, """<PackageReference Include="MSTest.TestAdapter" Version="4.5.2" />""" + Sources.Library,
            "<OutputType>Exe</OutputType><EnableMSTestRunner>true</EnableMSTestRunner>");
        folder.AddSolution("Lab", "Platform");
        folder.Write("Directory.Solution.targets", """<Project><Import Project="Solution.targets" Sdk="Netra.Ssot.Sdk" Condition="'$(WithoutGate)' != 'true'" /></Project>""");
        _lab = await TestLab.LiveAsync(folder, ["test", "--solution", "Lab.slnx"], "Lab.slnx", ["Platform/Tests.cs"], [Assembly]);
    }

    [TestMethod]
    [DynamicData(nameof(Quick))]
    public Task Way_IsRefusedUnlessVerified(string way, State state) => TryAsync(way, state);

    [TestMethod]
    [TestCategory("Full")]
    [DynamicData(nameof(Rest))]
    public Task EveryWay_IsRefusedUnlessVerified(string way, State state) => TryAsync(way, state);

    [TestMethod]
    public void ARunThatBuilds_HealsWhatWasBuiltWithoutTheGate() => Lines.AreSame(["MSTest"], _lab.Healed.MustHaveRun().Tests);

    /// <summary>Such a run builds quietly, so the line is in its log and not on the console.</summary>
    [TestMethod]
    public async Task ARunThatBuilds_SaysTheDebtOfTheSolutionOnce()
    {
        var folder = (await Lab.Current).CopyOf(_lab.In(State.Verified), "platform-logged");

        Lines.AreSame(["SSOT: 0 debt, 0 new (Lab)"], (await Run.LoggedAsync(folder, "test", "--solution", "Lab.slnx")).MustHaveRun().Command.Log.Announcements);
    }

    [TestMethod]
    public void ARunThatBuilds_IsRefusedByTheGateItself() => _lab.Red.MustBeRefused("SSOT2001");

    static async Task TryAsync(string way, State state)
    {
        var folder = _lab.In(state);
        var run = Ways[way] is [_, ..] arguments ? await Run.DotNetAsync(folder, arguments) : await Run.ProgramAsync(folder, Program);
        if (state == State.Verified || (state == State.Replaced && WithoutMSBuild.Contains(way)))
            Lines.AreSame(["MSTest"], run.MustHaveRun().Tests);
        else
            run.MustBeRefused();
    }
}
