using Microsoft.Build.Utilities;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

[TestClass]
public sealed class VerifyReferencesTests : GateTestCase
{
    readonly RecordingEngine _engine = new();

    [TestMethod]
    public void ARedVerdict_FailsTellsItselfWritesItsFindingsAndTakesTheStampsAway()
    {
        var stamp = Scratch.Write("obj/X.dll.ssot", "old");
        var task = Task(Scratch);
        task.PolicyFile = Scratch.Write("Directory.Ssot.props", "<Project><PropertyGroup><SsotMod>off</SsotMod></PropertyGroup></Project>");

        Assert.IsFalse(task.Execute());

        Assert.IsTrue(task.Told);
        Assert.Contains("SSOT9001", _engine.Errors.Select(error => error.Code));
        Assert.IsFalse(File.Exists(stamp));
        Assert.Contains("\"SSOT9001\"", File.ReadAllText(task.Given.FindingsFile));
    }

    [TestMethod]
    public void AGreenVerdict_LeavesTheStampsToTheCodeGate()
    {
        var stamp = Scratch.Write("obj/X.dll.ssot", "old");
        var task = Task(Scratch);

        Assert.IsTrue(task.Execute(), string.Join('\n', _engine.Errors.Select(error => error.Message)));

        Assert.IsTrue(task.Told);
        Assert.IsTrue(File.Exists(stamp));
        Assert.IsFalse(File.Exists(task.Given.FindingsFile));
    }

    [TestMethod]
    [DataRow("9999-12-31", true)]
    [DataRow("2020-01-31", false)]
    public void AnExemptionThatHasExpired_Fails(string expires, bool isGreen)
    {
        var task = Task(Scratch);
        task.PolicyFile = Scratch.Write("Directory.Ssot.props", $"<Project><ItemGroup><SsotExempt Include='SSOT2001' Reason='starts' Owner='us' Expires='{expires}' /></ItemGroup></Project>");
        task.PolicyItems = task.LivePolicyItems = [new TaskItem("SSOT2001", new Dictionary<string, string>
        {
            ["Reason"] = "starts", ["Owner"] = "us", ["Expires"] = expires, ["SsotKind"] = "SsotExempt", ["SsotOrigin"] = task.PolicyFile,
        })];

        Assert.AreEqual(isGreen, task.Execute(), string.Join('\n', _engine.Errors.Select(error => error.Message)));

        CollectionAssert.AreEqual(isGreen ? [] : new[] { "SSOT4002" }, _engine.Errors.Select(error => error.Code).ToArray());
    }

    VerifyReferences Task(TemporaryFolder folder) => new()
    {
        BuildEngine = _engine,
        Project = Scratch.Write("X.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />"),
        DefaultsFile = Scratch.Write("sdk/Defaults.props", "<Project />"),
        Case = new TaskItem("X.csproj", new Dictionary<string, string>
        {
            [nameof(GateCase.TargetFramework)] = "net10.0",
            [nameof(GateCase.AssemblyName)] = "X",
            [nameof(GateCase.IntermediateFolder)] = Scratch.PathOf("obj"),
            [nameof(GateCase.AssetsFile)] = Scratch.Write("obj/project.assets.json", """{ "version": 3, "targets": { "net10.0": {} }, "libraries": {}, "projectFileDependencyGroups": { "net10.0": [] }, "project": { "version": "1.0.0", "restore": { "frameworks": { "net10.0": {} } }, "frameworks": { "net10.0": {} } } }"""),
            [nameof(GateCase.FindingsFile)] = Scratch.PathOf("obj", "X.dll.ssot.findings.json"),
            [nameof(GateCase.Stamps)] = Scratch.PathOf("obj", "X.dll.ssot"),
            [nameof(GateCase.SdkPropsImported)] = "true",
            [nameof(GateCase.SdkTargetsImported)] = "true",
        }),
    };
}
