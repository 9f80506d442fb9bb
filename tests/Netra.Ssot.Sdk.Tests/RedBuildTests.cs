using Netra.Ssot.Reporting;
using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests;

/// <summary>The life of red projects, one by its references and one by its code: built, tested, built again, cleaned, mended.</summary>
[TestClass]
public sealed class RedBuildTests : GateTestCase
{
    static Folder _samples = null!;
    static DotNetRun _first = null!, _test = null!, _second = null!, _mended = null!;
    static IReadOnlyList<string> _copied = [], _ran = [], _leftByClean = [], _leftByBuild = [], _findings = [], _findingsAgain = [];

    [ClassInitialize]
    public static async Task LiveAsync(TestContext context)
    {
        _samples = (await Lab.Current).CopySamples("red");
        _samples.AddTestProject("RedReferences", Projects.CleanCode, "  <ItemGroup><PackageReference Include=\"Moq\" /></ItemGroup>");
        _samples.AddTestProject("RedCode", Projects.DirtyCode);
        _samples.AddTestProject("RedBroken", "this does not compile", "  <ItemGroup><PackageReference Include=\"Moq\" /></ItemGroup>");
        var solution = _samples.AddSolution("Red", "RedReferences", "RedCode", "RedBroken");

        _first = await DotNet.BuildAsync(_samples.Path, solution);
        _copied = _samples.Find("Red*.dll*", below: "bin");
        _leftByBuild = OfTheGate();
        _findings = FindingsFiles();
        _test = await DotNet.RunAsync(_samples.Path, ["test", solution, "--no-restore"]);
        _ran = _samples.Find("*.ran");
        _second = await DotNet.BuildAsync(_samples.Path, solution, "--no-restore", "--no-incremental");
        _findingsAgain = FindingsFiles();
        LeaveBehind();
        (await DotNet.RunAsync(_samples.Path, ["clean", solution])).MustBeGreen();
        _leftByClean = OfTheGate();

        _samples.Edit("RedReferences/RedReferences.csproj", "<PackageReference Include=\"Moq\" />", "");
        _samples.Edit("RedBroken/RedBroken.csproj", "<PackageReference Include=\"Moq\" />", "");
        _samples.Write("RedCode/ParcelTests.cs", Projects.CleanCode);
        _samples.Write("RedBroken/ParcelTests.cs", Projects.CleanCode);
        _mended = await DotNet.RunAsync(_samples.Path, ["test", solution]);
    }

    /// <summary>What builds that were killed while they wrote would have left.</summary>
    static void LeaveBehind()
    {
        foreach (var file in new[] { "", ".findings.json", ".facts", ".sarif", ".mark.cs", ".verdict" })
            _samples.Write(AtomicFile.TemporaryOf("RedCode/obj/Debug/net10.0/RedCode.dll.ssot" + file), "half");
        _samples.Write(AtomicFile.TemporaryOf("RedCode/bin/Debug/net10.0/RedCode.dll.ssot"), "half");
    }

    [TestMethod]
    public void References_AreRed() => Lines.AreSame(["SSOT1004"], _first.MustBeRed().Log.RulesOf("RedReferences"));

    [TestMethod]
    public void Code_IsRed() => Lines.AreSame(["SSOT2001"], _first.MustBeRed().Log.RulesOf("RedCode"));

    [TestMethod]
    public void Code_IsCompiledAndJudgedAlsoBehindRedReferences() => Assert.IsTrue(_first.Log.Ran("RedReferences", "VerifyCode"));

    [TestMethod]
    public void References_AreToldAlsoWhenTheCodeDoesNotCompile()
    {
        Lines.AreSame(["SSOT1004"], _first.Log.RulesOf("RedBroken"));
        Assert.IsTrue(_first.Log.ForeignErrors.All(error => error.Code.StartsWith("CS", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void RedGate_CopiesNothing() => Assert.IsEmpty(_copied);

    [TestMethod]
    public void RedGate_RunsNoTest()
    {
        _test.MustBeRed();
        Assert.IsEmpty(_ran);
    }

    [TestMethod]
    public void SecondBuild_StaysRedWithTheSameFindings() =>
        Lines.AreSame(_first.Log.Findings.Select(f => f.ToString()), _second.MustBeRed().Log.Findings.Select(f => f.ToString()));

    [TestMethod]
    public void FindingsFiles_AreTheSameAfterTheCodeIsCompiledAgain() => Lines.AreSame(_findings, _findingsAgain);

    [TestMethod]
    public void RedBuild_LeavesFindingsAndNoStamp()
    {
        Assert.HasCount(3, _leftByBuild.Where(file => file.EndsWith(".findings.json")));
        Assert.IsEmpty(_leftByBuild.Where(file => file.EndsWith(".ssot")));
    }

    [TestMethod]
    public void Clean_RemovesEveryFileOfTheGate_AndWhatKilledBuildsLeftOfThem() => Assert.IsEmpty(_leftByClean);

    [TestMethod]
    public void MendedProjects_AreGreenAndTheirTestsRun()
    {
        _mended.MustBeGreen();
        Assert.HasCount(3, _samples.Find("*.ran"));
    }

    static IReadOnlyList<string> FindingsFiles() => [.. _samples.Find("Red*.findings.json").Select(file => File.ReadAllText(_samples.PathOf(file)))];

    static IReadOnlyList<string> OfTheGate() => [.. new[] { "RedReferences", "RedCode", "RedBroken" }.SelectMany(p => _samples.Sub(p).Find("*ssot*"))];
}
