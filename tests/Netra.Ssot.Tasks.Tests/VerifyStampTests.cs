using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Netra.Ssot.Inspection.Stamps;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

[TestClass]
public sealed class VerifyStampTests : GateTestCase
{
    readonly RecordingEngine _engine = new();

    [TestMethod]
    public void AVerifiedAssembly_PassesInSilence()
    {
        var assembly = Scratch.Write("X.dll", "content");
        Scratch.Write("X.dll.ssot", new Stamp(Digests.OfFile(assembly), "m", "p", "1", "net10.0").Format());

        Assert.IsTrue(Verify(assembly));
        Assert.IsEmpty(_engine.Errors);
    }

    [TestMethod]
    public void AnUnverifiedAssembly_IsOneErrorWithWhatToDo()
    {
        Assert.IsFalse(Verify(Scratch.Write("X.dll", "content")));
        var error = _engine.Errors.Single();
        Assert.AreEqual("SSOT3002", error.Code);
        Assert.Contains("X.dll was never verified", error.Message!);
        Assert.Contains("build the project", error.Message!);
    }

    [TestMethod]
    public void InAuditMode_ItIsAWarning()
    {
        Assert.IsTrue(Verify(Scratch.Write("X.dll", "content"), "audit"));
        Assert.AreEqual("SSOT3002", _engine.Warnings.Single().Code);
        Assert.IsEmpty(_engine.Errors);
    }

    [TestMethod]
    public void SwitchedOff_NothingIsRefusedAndItIsSaid()
    {
        Assert.IsTrue(Verify(Scratch.Write("X.dll", "content"), "Off", "moving"));
        Assert.IsEmpty(_engine.Errors);
        var said = _engine.Messages.Single();
        Assert.AreEqual(MessageImportance.High, said.Importance);
        Assert.Contains("SsotMode is off: moving", said.Message!);
    }

    [TestMethod]
    [DataRow("off")]
    [DataRow("offf")]
    [DataRow("")]
    public void OffWithoutAReasonAndWhatIsNoMode_RefuseAllTheSame(string mode) => Assert.IsFalse(Verify(Scratch.Write("X.dll", "content"), mode));

    [TestMethod]
    [DataRow("off")]
    [DataRow("audit")]
    public void AMode_ThatThePolicysTextDoesNotGive_RefusesAllTheSame(string mode) =>
        Assert.IsFalse(Run(Scratch.Write("X.dll", "content"), mode, "late", policy: "<Project />"));

    [TestMethod]
    [DataRow(true, "dotnet.dll", "test", "--no-build")]
    [DataRow(true, "dotnet.dll", "-d", "test")]
    [DataRow(false, "dotnet.dll", "run", "--", "test")]
    [DataRow(false, "dotnet.dll", "run", "--project", "test")]
    [DataRow(false, "MSBuild.dll")]
    public void OnlyDotnetTest_SwallowsWhatIsSaid(bool isUnheard, params string[] commandLine) =>
        Assert.AreEqual(isUnheard, VerifyStamp.IsUnheard(commandLine));

    bool Verify(string assembly, string mode = "enforce", string reason = "") => Run(
        assembly, mode, reason, $"<Project><PropertyGroup><SsotMode>{mode}</SsotMode><SsotOffReason>{reason}</SsotOffReason></PropertyGroup></Project>");

    /// <param name="policy">The text of the policy, whatever the task is given.</param>
    bool Run(string assembly, string mode, string reason, string policy)
    {
        Scratch.Write("Directory.Ssot.props", policy);
        return new VerifyStamp
        {
            BuildEngine = _engine, Project = Scratch.PathOf("X.csproj"), TargetFramework = "net10.0", Assembly = assembly,
            PolicyProperties = new TaskItem("Directory.Ssot.props", new Dictionary<string, string> { ["SsotMode"] = mode, ["SsotOffReason"] = reason }),
        }.Execute();
    }
}
