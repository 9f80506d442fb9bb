using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

/// <summary>Outputs that cannot be written: where a file of the gate should lie there is a folder, or a file where its folder should be.</summary>
[TestClass]
public sealed class GateFilesTests : GateTestCase
{
    readonly RecordingEngine _engine = new();

    public static IEnumerable<(string File, bool IsFolder)> Unwritable =>
        from file in new[] { nameof(GateCase.FindingsFile), nameof(GateCase.FactsFile), nameof(GateCase.SarifFile), nameof(GateCase.Stamp), nameof(GateCase.OutputStamp) }
        from isFolder in new[] { true, false }
        select (file, isFolder);

    [TestMethod]
    [DynamicData(nameof(Unwritable))]
    public void AFileThatCannotBeWritten_IsToldAndNothingLooksVerified(string file, bool isFolder)
    {
        using var assembly = new JudgedAssembly(Scratch, _engine);
        Assert.IsTrue(assembly.Task().Execute());
        _engine.Messages.Clear();

        var blocked = isFolder ? Directory.CreateDirectory(Scratch.PathOf("blocked")).FullName : Path.Combine(Scratch.Write("blocked", ""), "X");
        var task = assembly.Task((file, blocked));
        Assert.IsFalse(task.Execute());

        var error = _engine.Errors.Single();
        Assert.AreEqual(("SSOT9003", blocked), (error.Code, error.File));
        Assert.Contains("make the folder writable", error.Message!);
        Assert.IsFalse(File.Exists(task.Given.Stamp) || File.Exists(task.Given.OutputStamp), "a stamp stayed");
        Assert.IsEmpty(_engine.Messages);
    }

    [TestMethod]
    public void AStampThatIsNotThere_IsNothingToTakeAway()
    {
        var task = new VerifyReferences { BuildEngine = _engine };
        TaskFixture.Fill(task, Scratch);
        task.Case.SetMetadata(nameof(GateCase.OutputStamp), Scratch.PathOf("never", "made", "X.dll.ssot"));
        task.PolicyFile = Scratch.Write("Directory.Ssot.props", "<Project><PropertyGroup><SsotMod>off</SsotMod></PropertyGroup></Project>");

        Assert.IsFalse(task.Execute());

        Assert.AreEqual("SSOT9001", _engine.Errors.Single().Code);
    }
}
