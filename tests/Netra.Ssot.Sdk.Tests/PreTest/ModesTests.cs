using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests.PreTest;

/// <summary>What the policy's mode means for tests that are started: audit warns, off says so, and neither refuses.</summary>
[TestClass]
public sealed class ModesTests : GateTestCase
{
    const string Assembly = "Plain/bin/Debug/net10.0/Plain.dll";

    static Run _audit = null!, _auditUnverified = null!, _auditAtRunTime = null!, _off = null!, _offNoBuild = null!, _offAtRunTime = null!, _enforced = null!;
    static bool _auditStamped, _offStamped;
    static string _offFindings = "";

    [ClassInitialize]
    public static async Task RunAsync(TestContext context)
    {
        var lab = await Lab.Current;
        await lab.PackTestingLibraryAsync();
        var folder = lab.NewFolder("modes");
        folder.AddBuildFiles();
        folder.AddProject("Plain", Sources.MSTest.Replace(Sources.Harmless, Sources.Departure, StringComparison.Ordinal), Sources.VSTest);

        Mode("<SsotMode>audit</SsotMode>");
        _audit = await Run.DotNetAsync(folder, "test", "Plain");
        _auditStamped = File.Exists(folder.PathOf(Assembly + ".ssot"));
        File.Delete(folder.PathOf(Assembly + ".ssot"));
        _auditUnverified = await Run.DotNetAsync(folder, "test", "Plain", "--no-build");
        _auditAtRunTime = await Run.DotNetAsync(folder, "vstest", Assembly, "--logger:console;verbosity=detailed");

        Mode("<SsotMode>off</SsotMode><SsotOffReason>moving house</SsotOffReason>");
        _off = await Run.DotNetAsync(folder, "test", "Plain", "--no-restore");
        _offStamped = File.Exists(folder.PathOf(Assembly + ".ssot"));
        _offFindings = await File.ReadAllTextAsync(folder.PathOf("Plain/obj/Debug/net10.0/Plain.dll.ssot.findings.json"));
        _offNoBuild = await Run.DotNetAsync(folder, "test", "Plain", "--no-build");
        _offAtRunTime = await Run.DotNetAsync(folder, "vstest", Assembly, "--logger:console;verbosity=detailed");

        Mode("");
        _enforced = await Run.DotNetAsync(folder, "test", "Plain", "--no-restore");

        void Mode(string properties) => folder.Write("Directory.Ssot.props", $"<Project><PropertyGroup>{properties}</PropertyGroup></Project>");
    }

    [TestMethod]
    public void Audit_WarnsVerifiesAndRuns()
    {
        Assert.Contains("warning SSOT2001", _audit.MustHaveRun().Command.Output);
        Assert.IsTrue(_auditStamped);
    }

    [TestMethod]
    public void Audit_WarnsOfWhatWasNotVerified() => Assert.Contains("warning SSOT3002", _auditUnverified.MustHaveRun().Command.Output);

    [TestMethod]
    public void Audit_WarnsAtRunTime() => Assert.Contains("SSOT3002", _auditAtRunTime.MustHaveRun().Command.Output);

    [TestMethod]
    public void Off_JudgesNothingVerifiesNothingAndSaysSo()
    {
        Assert.Contains("moving house", _off.MustHaveRun().Command.Output);
        Assert.DoesNotContain("SSOT2001", _off.Command.Output + _offFindings);
        Assert.Contains("moving house", _offFindings);
        Assert.IsFalse(_offStamped);
    }

    [TestMethod]
    public void Off_IsSaidWithoutABuildToo() => Assert.Contains("SsotMode is off: moving house", _offNoBuild.MustHaveRun().Command.Output);

    [TestMethod]
    public void Off_IsSaidAtRunTime() => Assert.Contains("SsotMode is off", _offAtRunTime.MustHaveRun().Command.Output);

    [TestMethod]
    public void Enforcing_AfterwardsJudgesWhatWasBuiltMeanwhile() => _enforced.MustBeRefused("SSOT2001");
}
