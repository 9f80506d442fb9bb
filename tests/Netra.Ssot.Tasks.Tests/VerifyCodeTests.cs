using Netra.Ssot.Inspection.Stamps;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

[TestClass]
public sealed class VerifyCodeTests : GateTestCase
{
    readonly RecordingEngine _engine = new();

    [TestMethod]
    public void AGreenVerdict_LeavesItsFilesAndSaysSo()
    {
        using var assembly = new JudgedAssembly(Scratch, _engine);
        var task = assembly.Task();

        Assert.IsTrue(task.Execute(), string.Join('\n', _engine.Errors.Select(error => error.Message)));

        Assert.IsTrue(Stamp.TryParse(File.ReadAllText(task.Given.Stamp), out var stamp));
        Assert.AreEqual(Digests.OfFile(task.Assembly), stamp.Sha256);
        Assert.AreEqual(File.ReadAllText(task.Given.Stamp), File.ReadAllText(task.Given.OutputStamp));
        Assert.IsTrue(File.Exists(task.Given.FindingsFile) && File.Exists(task.Given.FactsFile) && File.Exists(task.Given.SarifFile));
        Assert.AreEqual("SSOT: 0 debt, 0 new (X, net10.0)", _engine.Messages.Single().Message);
    }

    /// <summary>With kept facts there is nothing to stop in: the last look at the cancellation is behind the verdict.</summary>
    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void ACancelledTask_HasVerifiedNothingAndSaysNothing(bool hasKeptFacts)
    {
        using var assembly = new JudgedAssembly(Scratch, _engine);
        var task = assembly.Task();
        Assert.IsTrue(task.Execute());
        Assert.IsTrue(File.Exists(task.Given.Stamp) && File.Exists(task.Given.OutputStamp));
        _engine.Messages.Clear();
        if (!hasKeptFacts)
            File.Delete(task.Given.FactsFile);

        var cancelled = assembly.Task();
        cancelled.Cancel();

        Assert.IsFalse(cancelled.Execute());
        Assert.IsFalse(File.Exists(task.Given.Stamp));
        Assert.IsFalse(File.Exists(task.Given.OutputStamp));
        Assert.IsEmpty(_engine.Messages);
        Assert.IsEmpty(_engine.Errors);
    }
}
