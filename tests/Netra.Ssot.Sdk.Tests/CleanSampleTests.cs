using Netra.Ssot.Inspection.Caching;
using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests;

/// <summary>The life of a clean project: built, built again, tested both ways, and tampered with.</summary>
[TestClass]
public sealed class CleanSampleTests : GateTestCase
{
    const string Assembly = "Acme.Orders.Tests/bin/Debug/net10.0/Acme.Orders.Tests.dll";

    const string Stamp = "Acme.Orders.Tests/obj/Debug/net10.0/Acme.Orders.Tests.dll.ssot";

    const string Kept = "This is said by the kept verdict.";

    static Folder _folder = null!;
    static DotNetRun _first = null!, _second = null!, _third = null!, _test = null!, _testWithoutBuild = null!, _tampered = null!, _talkedDown = null!, _unwritable = null!, _onTests = null!;
    static (string File, DateTime Written, string Text)[] _afterFirst = [], _afterSecond = [];

    [ClassInitialize]
    public static async Task LiveAsync(TestContext context)
    {
        _folder = (await Lab.Current).CopySamples("clean").Sub("Clean");
        _first = await DotNet.BuildAsync(_folder.Path, "Clean.sln");
        _afterFirst = Written();
        _second = await DotNet.BuildAsync(_folder.Path, "Clean.sln", "--no-restore");
        _afterSecond = Written();
        var verdict = _folder.PathOf(Stamp + ".verdict");
        File.WriteAllBytes(verdict, (KeptVerdict.Read(verdict)! with { Line = Kept }).Format());
        _third = await DotNet.BuildAsync(_folder.Path, "Clean.sln", "--no-restore");
        _folder.Write("Acme.Orders.Replay/Acme.Orders.Replay.csproj", """
            <Project Sdk="Netra.Ssot.Sdk">
              <ItemGroup><ProjectReference Include="../Acme.Orders.Tests/Acme.Orders.Tests.csproj" /></ItemGroup>
            </Project>
            """);
        _onTests = await DotNet.BuildAsync(_folder.PathOf("Acme.Orders.Replay"));
        _test = await DotNet.RunAsync(_folder.Path, ["test", "Clean.sln", "--no-restore"]);
        _testWithoutBuild = await DotNet.RunAsync(_folder.Path, ["test", "Clean.sln", "--no-build"]);
        // Still an assembly that runs: bytes behind its end are nobody's.
        _folder.Append(Assembly, "\0");
        _tampered = await DotNet.RunAsync(_folder.Path, ["test", "Clean.sln", "--no-build"]);
        File.Delete(_folder.PathOf(Assembly + ".ssot"));
        var late = _folder.Write("Acme.Orders.Tests/Directory.Build.targets", """
            <Project>
              <Target Name="Late" BeforeTargets="SsotVerifyBeforeTest">
                <PropertyGroup><SsotMode>off</SsotMode><SsotOffReason>late</SsotOffReason></PropertyGroup>
              </Target>
            </Project>
            """);
        _talkedDown = await DotNet.RunAsync(_folder.Path, ["test", "Clean.sln", "--no-build"]);
        File.Delete(late);
        File.Delete(_folder.PathOf(Stamp));
        Directory.CreateDirectory(_folder.PathOf(Stamp, "in the way"));
        _unwritable = await DotNet.BuildAsync(_folder.PathOf("Acme.Orders.Tests"), "--no-restore");
    }

    [TestMethod]
    public void Build_IsGreenWithoutAFinding() => Lines.AreSame([], _first.MustBeGreen().Log.Findings.Select(f => f.ToString()));

    [TestMethod]
    [DataRow(Stamp)]
    [DataRow(Assembly + ".ssot")]
    public void Build_LeavesAStamp(string stamp)
    {
        var lines = _afterFirst.Single(written => written.File == stamp).Text.TrimEnd().Split('\n');

        CollectionAssert.AreEqual((string[])["sha256", "mvid", "policy", "gate", "tfm"], lines.Select(line => line.Split('=')[0]).ToArray());
        Assert.AreEqual("tfm=net10.0", lines[4]);
    }

    [TestMethod]
    public void SecondBuild_JudgesAgainAndSaysTheSame()
    {
        var log = _second.MustBeGreen().Log;

        Assert.Contains("VerifyCode", log.GateTasks);
        Lines.AreSame([], log.Findings.Select(f => f.ToString()));
        Lines.AreSame(_first.Log.Announcements, log.Announcements);
    }

    [TestMethod]
    public void Build_KeepsItsVerdict() => Assert.Contains(Stamp + ".verdict", _afterFirst.Select(written => written.File));

    [TestMethod]
    public void ThirdBuild_BelievesIt() => Assert.Contains(Kept, _third.MustBeGreen().Output);

    [TestMethod]
    public void SecondBuild_TouchesNoFile()
    {
        Assert.IsNotEmpty(_afterFirst);
        CollectionAssert.AreEqual(_afterFirst, _afterSecond);
    }

    /// <summary>It reaches the test host too, as what it references does.</summary>
    [TestMethod]
    public void AProjectThatReferencesATestProject_IsNone() => Lines.AreSame([], _onTests.MustBeGreen().Log.Findings.Select(f => f.ToString()));

    [TestMethod]
    public void Test_RunsTheTests() => Assert.Contains("Passed!", _test.MustBeGreen().Output);

    [TestMethod]
    public void TestWithoutBuild_RunsTheTests() => Assert.Contains("Passed!", _testWithoutBuild.MustBeGreen().Output);

    [TestMethod]
    public void TestWithoutBuild_OfAChangedAssembly_IsRefused()
    {
        Assert.Contains("SSOT3002", _tampered.MustBeRed().Output);
        Assert.DoesNotContain("Passed!", _tampered.Output);
    }

    [TestMethod]
    public void TestWithoutBuild_OfAnUnverifiedAssembly_IsRefusedWhateverATargetSaysOfTheMode()
    {
        Assert.Contains("error SSOT3002", _talkedDown.MustBeRed().Output);
        Assert.DoesNotContain("SsotMode is off", _talkedDown.Output);
        Assert.DoesNotContain("Passed!", _talkedDown.Output);
    }

    [TestMethod]
    public void StampThatCannotBeWritten_IsAnError() => Lines.AreSame(["SSOT9003"], _unwritable.MustBeRed().Log.RulesOf("Acme.Orders.Tests"));

    static (string, DateTime, string)[] Written() =>
        [.. _folder.Find("*ssot*").Select(file => (file, File.GetLastWriteTimeUtc(_folder.PathOf(file)), File.ReadAllText(_folder.PathOf(file))))];
}
