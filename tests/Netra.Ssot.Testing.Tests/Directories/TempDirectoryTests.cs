using Netra.Ssot.TestKit;

namespace Netra.Ssot.Testing.Tests.Directories;

[TestClass]
public sealed class TempDirectoryTests : GateTestCase
{
    readonly TempDirectory _directory = new("OrderTests.Total (1,\"tea\")");

    [TestCleanup]
    public void DeleteIt()
    {
        if (_directory.Exists)
            _directory.Delete();
    }

    [TestMethod]
    public void UntilAskedFor_ThereIsNone() => Assert.IsFalse(_directory.Exists);

    [TestMethod]
    public void OnceAskedFor_ItIsThereAndNamedAfterTheTest()
    {
        Assert.IsTrue(Directory.Exists(_directory.Path));
        Assert.StartsWith("ssot-OrderTests.Total--1--tea-", Path.GetFileName(_directory.Path));
        Assert.AreEqual(_directory.Path, _directory.ToString());
    }

    [TestMethod]
    public void EveryTest_HasItsOwn()
    {
        var other = new TempDirectory("OrderTests.Total (1,\"tea\")");

        Assert.AreNotEqual(_directory.Path, other.Path);
        other.Delete();
    }

    [TestMethod]
    public void WriteText_MakesTheDirectoriesAboveIt()
    {
        var path = _directory.WriteText("a/b/c.txt", "täglich\n");

        Assert.AreEqual(_directory.PathOf("a", "b", "c.txt"), path);
        CollectionAssert.AreEqual("täglich\n"u8.ToArray(), File.ReadAllBytes(path));
    }

    [TestMethod]
    public void CreateDirectory_TwiceIsOnce() => Assert.AreEqual(_directory.CreateDirectory("a/b"), _directory.CreateDirectory("a/b"));

    [TestMethod]
    [DataRow("..")]
    [DataRow("a/../../b")]
    [DataRow("/etc/passwd")]
    public void PathOutOfIt_IsRefused(string path) => Assert.Contains("leads out", Assert.ThrowsExactly<ArgumentException>(() => _directory.PathOf(path)).Message);

    [TestMethod]
    public void PathWithItsNameAsAPrefix_IsRefused() =>
        Assert.ThrowsExactly<ArgumentException>(() => _directory.PathOf("../" + Path.GetFileName(_directory.Path) + "2"));

    [TestMethod]
    public void Delete_TakesReadOnlyFilesAlong()
    {
        File.SetAttributes(_directory.WriteText("a/b.txt", "x"), FileAttributes.ReadOnly);

        _directory.Delete();

        Assert.IsFalse(_directory.Exists);
    }

    [TestMethod]
    public void Delete_LeavesWhatALinkPointsTo()
    {
        var outside = Scratch.Write("outside/kept.txt", "kept");
        Directory.CreateSymbolicLink(_directory.PathOf("link"), Path.GetDirectoryName(outside)!);

        _directory.Delete();

        Assert.IsTrue(File.Exists(outside));
    }
}
