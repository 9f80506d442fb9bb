using Netra.Ssot.Sdk.Tests.Harness;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Sdk.Tests;

/// <summary>A red project built with settings from the command line, a response file and the environment: all are told, none has an effect.</summary>
[TestClass]
public sealed class WeakenedCommandTests : GateTestCase
{
    const string Alone = "-p:BuildProjectReferences=false";

    static Folder _samples = null!;
    static BuildLog _commandLine = null!, _environment = null!, _designTime = null!;

    [ClassInitialize]
    public static async Task BuildAsync(TestContext context)
    {
        _samples = (await Lab.Current).CopySamples("commands");
        _samples.AddTestProject("Red", Projects.DirtyCode);
        // Its library is clean, and settings that are told of it too would keep it from being built.
        (await DotNet.RunAsync(_samples.PathOf("Acme.Testing"), ["build"])).MustBeGreen();
        _samples.Write("Red/Directory.Build.rsp", "-p:SsotMode=off\n-p:SsotOffReason=late\n");
        _commandLine = (await DotNet.BuildAsync(
            _samples.PathOf("Red"), "-p:SsotProjectKind=Product", "-p:AfterMicrosoftNETSdkTargets=", "-p:_SsotDoor=/nowhere/", "-p:_SsotTargetsDoor=/nowhere/",
            "-p:_SsotIsMarked=", "-p:_SsotTasks=nothing.dll", "-p:SsotCI=false", "-p:SsotConfigurations=Debug", "-p:SsotSarif=true", Alone)).MustBeRed().Log;
        File.Delete(_samples.PathOf("Red", "Directory.Build.rsp"));

        var log = _samples.PathOf("environment.binlog");
        _environment = (await DotNet.RunAsync(
            _samples.PathOf("Red"), ["build", "--no-restore", Alone, "-bl:" + log],
            [("SsotMode", "audit"), ("SsotProjectKind", "TestSupport"), ("_SsotDoor", "/nowhere/"), ("_SsotTargetsDoor", "/nowhere/"), ("_SsotReferencesTold", "true")],
            log)).MustBeRed().Log;
        _designTime = (await DotNet.BuildAsync(_samples.PathOf("Red"), "--no-restore", "-p:DesignTimeBuild=true", Alone)).MustBeRed().Log;
    }

    [TestMethod]
    [DataRow("SsotMode is set to 'off' by the command line")]
    [DataRow("SsotOffReason is set to 'late' by the command line")]
    [DataRow("SsotProjectKind is set to 'Product' by the command line")]
    [DataRow("SsotCI is set to 'false' by the command line; only Directory.Ssot.props may set it to false")]
    [DataRow("SsotConfigurations is set to 'Debug' by the command line")]
    [DataRow("_SsotDoor is set to '/nowhere/' by the command line")]
    [DataRow("_SsotIsMarked is set to '' by the command line")]
    [DataRow("_SsotTasks is set to 'nothing.dll' by the command line")]
    public void CommandLineAndResponseFile_AreTold(string told) => IsTold(told, _commandLine);

    [TestMethod]
    [DataRow("SsotMode is set to 'audit' by an environment variable")]
    [DataRow("SsotProjectKind is set to 'TestSupport' by an environment variable")]
    public void Environment_IsTold(string told) => IsTold(told, _environment);

    [TestMethod]
    public void ASwitchThatLoosensNothing_IsNotTold() =>
        Assert.IsEmpty(_commandLine.Findings.Where(finding => finding.Message.Contains("SsotSarif", StringComparison.Ordinal)));

    [TestMethod]
    public void DesignTimeBuild_ThatIsNone_IsTold() => IsTold("DesignTimeBuild", _designTime);

    [TestMethod]
    public void TheDeparture_IsFoundEachTime()
    {
        foreach (var log in new[] { _commandLine, _environment, _designTime })
            Assert.HasCount(1, log.Findings.Where(finding => finding is { Code: "SSOT2001", Severity: "error" }));
    }

    [TestMethod]
    public void NothingIsLeftToRun() => Assert.IsEmpty(_samples.Sub("Red").Find("Red.dll*", below: "bin"));

    static void IsTold(string message, BuildLog log) => Assert.HasCount(
        1, log.Findings.Where(finding => finding.Code == "SSOT3003" && finding.Message.Contains(message, StringComparison.Ordinal)));
}
