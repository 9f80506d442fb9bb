using Netra.Ssot.Sdk.Tests.Harness;

namespace Netra.Ssot.Sdk.Tests;

/// <summary>The life of red projects, one by its references and one by its code: built, tested, built again, cleaned, mended.</summary>
[TestClass]
public sealed class RedBuildTests
{
    static Folder _samples = null!;
    static DotNetRun _first = null!, _test = null!, _second = null!, _mended = null!;
    static IReadOnlyList<string> _copied = [], _ran = [], _leftByClean = [], _leftByBuild = [];

    [ClassInitialize]
    public static async Task LiveAsync(TestContext context)
    {
        _samples = (await Lab.Current).CopySamples("red");
        _samples.AddTestProject("RedReferences", Projects.CleanCode, "  <ItemGroup><PackageReference Include=\"Moq\" /></ItemGroup>");
        _samples.AddTestProject("RedCode", Projects.DirtyCode);
        var solution = _samples.AddSolution("Red", "RedReferences", "RedCode");

        _first = await DotNet.BuildAsync(_samples.Path, solution);
        _copied = _samples.Find("Red*.dll*", below: "bin");
        _leftByBuild = OfTheGate();
        _test = await DotNet.RunAsync(_samples.Path, ["test", solution, "--no-restore"]);
        _ran = _samples.Find("*.ran");
        _second = await DotNet.BuildAsync(_samples.Path, solution, "--no-restore");
        (await DotNet.RunAsync(_samples.Path, ["clean", solution])).MustBeGreen();
        _leftByClean = OfTheGate();

        _samples.Edit("RedReferences/RedReferences.csproj", "<PackageReference Include=\"Moq\" />", "");
        _samples.Write("RedCode/ParcelTests.cs", Projects.CleanCode);
        _mended = await DotNet.RunAsync(_samples.Path, ["test", solution]);
    }

    [TestMethod]
    public void References_AreRed() => Lines.AreSame(["SSOT1004"], _first.MustBeRed().Log.RulesOf("RedReferences"));

    [TestMethod]
    public void Code_IsRed() => Lines.AreSame(["SSOT2001"], _first.MustBeRed().Log.RulesOf("RedCode"));

    [TestMethod]
    public void Code_IsCompiledAndJudgedAlsoBehindRedReferences() => Assert.IsTrue(_first.Log.Ran("RedReferences", "VerifyCode"));

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
    public void RedBuild_LeavesFindingsAndNoStamp()
    {
        Assert.HasCount(2, _leftByBuild.Where(file => file.EndsWith(".findings.json")));
        Assert.IsEmpty(_leftByBuild.Where(file => file.EndsWith(".ssot")));
    }

    [TestMethod]
    public void Clean_RemovesEveryFileOfTheGate() => Assert.IsEmpty(_leftByClean);

    [TestMethod]
    public void MendedProjects_AreGreenAndTheirTestsRun()
    {
        _mended.MustBeGreen();
        Assert.HasCount(2, _samples.Find("*.ran"));
    }

    static IReadOnlyList<string> OfTheGate() => [.. new[] { "RedReferences", "RedCode" }.SelectMany(p => _samples.Sub(p).Find("*ssot*"))];
}
