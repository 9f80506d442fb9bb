using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests;

[TestClass]
public sealed class AtomicFileTests : GateTestCase
{
    readonly string _folder = Directory.CreateTempSubdirectory("ssot-").FullName;

    string File(string name) => Path.Combine(_folder, name);

    [TestCleanup]
    public void Sweep() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void NewFile_IsWrittenWithoutByteOrderMark()
    {
        Assert.IsTrue(AtomicFile.Write(File("sub/a.txt"), "ü\n"));

        CollectionAssert.AreEqual(new byte[] { 0xC3, 0xBC, 0x0A }, System.IO.File.ReadAllBytes(File("sub/a.txt")));
    }

    [TestMethod]
    public void SameContent_IsLeftAlone()
    {
        var past = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        AtomicFile.Write(File("a.txt"), "one");
        System.IO.File.SetLastWriteTimeUtc(File("a.txt"), past);

        Assert.IsFalse(AtomicFile.Write(File("a.txt"), "one"));
        Assert.AreEqual(past, System.IO.File.GetLastWriteTimeUtc(File("a.txt")));
    }

    [TestMethod]
    [DataRow("two")]
    [DataRow("other length")]
    public void OtherContent_ReplacesTheFile(string content)
    {
        AtomicFile.Write(File("a.txt"), "one");

        Assert.IsTrue(AtomicFile.Write(File("a.txt"), content));
        Assert.AreEqual(content, System.IO.File.ReadAllText(File("a.txt")));
        Assert.HasCount(1, Directory.GetFiles(_folder));
    }

    [TestMethod]
    public void WriterThatFails_LeavesTheFileAsItWas()
    {
        AtomicFile.Write(File("a.txt"), "one");

        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(File("a.txt"), stream =>
        {
            stream.WriteByte(1);
            throw new InvalidOperationException();
        }));

        Assert.AreEqual("one", System.IO.File.ReadAllText(File("a.txt")));
        Assert.HasCount(1, Directory.GetFiles(_folder));
    }

    [TestMethod]
    public void FailedRename_LeavesNoTemporaryFile()
    {
        // A folder of that name cannot be replaced by a file.
        Directory.CreateDirectory(File("a.txt"));

        var failure = Assert.Throws<Exception>(() => AtomicFile.Write(File("a.txt"), "one"));

        Assert.IsTrue(failure is IOException or UnauthorizedAccessException, failure.ToString());
        Assert.IsEmpty(Directory.GetFiles(_folder));
    }

    [TestMethod]
    public void ManyWriters_NeverLeaveHalfAFile()
    {
        var contents = Enumerable.Range(0, 8).Select(i => new string((char)('a' + i), 50_000)).ToArray();
        Parallel.For(0, 200, i =>
        {
            AtomicFile.Write(File("a.txt"), contents[i % contents.Length]);
            Assert.Contains(System.IO.File.ReadAllText(File("a.txt")), contents);
        });

        Assert.HasCount(1, Directory.GetFiles(_folder));
    }
}
