using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

/// <summary>Outputs that cannot be written: where a file of the gate should lie there is a folder, or a file where its folder should be.</summary>
[TestClass]
public sealed class GateFilesTests : GateTestCase
{
    readonly RecordingEngine _engine = new();

    [TestMethod]
    [DataRow("obj/X.dll.ssot.findings.json")]
    [DataRow("obj/X.dll.ssot.facts")]
    [DataRow("obj/X.dll.ssot.sarif")]
    [DataRow("obj/X.dll.ssot")]
    [DataRow("bin/X.dll.ssot")]
    public void AFileThatCannotBeWritten_IsToldAndNothingLooksVerified(string file)
    {
        var blocked = Scratch.PathOf(file.Split('/'));
        IsToldAndNothingLooksVerified(blocked, () =>
        {
            File.Delete(blocked);
            Directory.CreateDirectory(blocked);
        });
    }

    [TestMethod]
    public void AFileWhereAFolderShouldBe_IsToldAsWell() => IsToldAndNothingLooksVerified(
        Scratch.PathOf("blocked", "X.dll.ssot"), () => Scratch.Write("blocked", ""), (nameof(GateCase.OutputFile), Scratch.PathOf("blocked", "X.dll")));

    void IsToldAndNothingLooksVerified(string blocked, Action block, (string Name, string Path)? changed = null)
    {
        using var assembly = new JudgedAssembly(Scratch, _engine);
        Assert.IsTrue(assembly.Task().Execute());
        _engine.Messages.Clear();

        block();
        var task = assembly.Task(changed);
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
        task.Case.SetMetadata(nameof(GateCase.OutputFile), Scratch.PathOf("never", "made", "X.dll"));
        task.PolicyFile = Scratch.Write("Directory.Ssot.props", "<Project><PropertyGroup><SsotMod>off</SsotMod></PropertyGroup></Project>");

        Assert.IsFalse(task.Execute());

        Assert.AreEqual("SSOT9001", _engine.Errors.Single().Code);
    }
}
