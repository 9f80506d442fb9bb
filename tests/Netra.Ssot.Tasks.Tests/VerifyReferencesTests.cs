using Microsoft.Build.Utilities;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Inspection.Stamps;
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
        var task = Task();
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
        var task = Task();

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
        var task = Task();
        task.PolicyFile = Scratch.Write("Directory.Ssot.props", $"<Project><ItemGroup><SsotExempt Include='SSOT2001' Reason='starts' Owner='us' Expires='{expires}' /></ItemGroup></Project>");
        task.PolicyItems = task.LivePolicyItems = TaskFixture.PolicyItems(
            (PolicyVocabulary.Exempt, [new DefinedItem("SSOT2001", task.PolicyFile, ("Reason", "starts"), ("Owner", "us"), ("Expires", expires))]));

        Assert.AreEqual(isGreen, task.Execute(), string.Join('\n', _engine.Errors.Select(error => error.Message)));

        CollectionAssert.AreEqual(isGreen ? [] : new[] { "SSOT4002" }, _engine.Errors.Select(error => error.Code).ToArray());
    }

    [TestMethod]
    public void AnItemThatIsNamedLikeAHeading_Fails()
    {
        var task = Task();
        task.ForeignItems = [new TaskItem("SsotScope:"), new TaskItem("SsotExempt:"), new TaskItem("SsotExempt:")];

        Assert.IsFalse(task.Execute());

        Assert.Contains("an item of the policy is named 'SsotExempt:'", _engine.Errors.Single().Message!);
    }

    [TestMethod]
    [DataRow("Test", "enforce")]
    [DataRow("TestSupport", "enforce")]
    public void TheMark_IsLaidReadyAndNotWrittenAgain(string kind, string mode)
    {
        var first = Task(kind);
        Assert.IsTrue(first.Execute(), string.Join('\n', _engine.Errors.Select(error => error.Message)));
        Assert.IsTrue(first.IsMarked);
        Assert.AreEqual(MarkSource.In("C#", mode), File.ReadAllText(first.Given.MarkFile));

        var written = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(first.Given.MarkFile, written);
        Assert.IsTrue(Task(kind).Execute());
        Assert.AreEqual(written, File.GetLastWriteTimeUtc(first.Given.MarkFile));
    }

    [TestMethod]
    public void AProduct_IsNotMarkedAndAnEarlierMarkIsTakenAway()
    {
        var task = Task("Product");
        Scratch.Write("obj/X.dll.ssot.mark.cs", "old");

        Assert.IsTrue(task.Execute());

        Assert.IsFalse(task.IsMarked);
        Assert.IsFalse(File.Exists(task.Given.MarkFile));
    }

    [TestMethod]
    public void AMarkThatCannotBeWritten_Fails()
    {
        var task = Task("Test");
        Directory.CreateDirectory(task.Given.MarkFile);

        Assert.IsFalse(task.Execute());

        var error = _engine.Errors.Single();
        Assert.AreEqual("SSOT9003", error.Code);
        Assert.AreEqual(task.Given.MarkFile, error.File);
    }

    VerifyReferences Task(string kind = "")
    {
        var task = new VerifyReferences { BuildEngine = _engine };
        TaskFixture.Fill(task, Scratch, kind);
        return task;
    }
}
