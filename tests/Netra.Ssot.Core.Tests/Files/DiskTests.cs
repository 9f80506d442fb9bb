using Netra.Ssot.Core.Files;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Files;

[TestClass]
public sealed class DiskTests : GateTestCase
{
    [TestMethod]
    public void WhatIsSeen_IsNotedAsItWas()
    {
        var file = Scratch.Write("a/file.txt", "abc");
        var folder = Scratch.PathOf("a");
        var witness = new Listing();

        witness.Watch(() =>
        {
            Assert.IsTrue(Disk.HasFile(file));
            Assert.IsFalse(Disk.HasFile(folder));
            Assert.IsTrue(Disk.HasFolder(folder));
            Assert.IsFalse(Disk.HasFolder(file));
            CollectionAssert.AreEqual((string[])["file.txt"], Disk.Names(folder).ToArray());
            CollectionAssert.AreEqual("abc"u8.ToArray(), Disk.ReadAllBytes(file));
            CollectionAssert.AreEqual("abc"u8.ToArray(), Disk.ReadAtMost(file, 3));
            using var stream = Disk.OpenRead(file);
            Assert.AreEqual("abc", new StreamReader(stream).ReadToEnd());
            return "";
        });

        CollectionAssert.AreEqual(
            new[]
            {
                $"file {file} True", $"file {folder} False", $"folder {folder} True", $"folder {file} False", $"names {folder} file.txt",
                $"content {file} 616263", $"content {file} 616263", $"content {file} 616263",
            },
            witness.Lines);
    }

    [TestMethod]
    public void WhatCannotBeNoted_IsLost()
    {
        var file = Scratch.Write("file.txt", "abcd");
        var nothing = Scratch.PathOf("nothing");
        var witness = new Listing();

        witness.Watch(() =>
        {
            // There is more than was read.
            CollectionAssert.AreEqual("abcd"u8.ToArray(), Disk.ReadAtMost(file, 3));
            Assert.ThrowsExactly<FileNotFoundException>(() => Disk.ReadAllBytes(nothing));
            Assert.ThrowsExactly<FileNotFoundException>(() => Disk.ReadAtMost(nothing, 3));
            Assert.ThrowsExactly<FileNotFoundException>(() => Disk.OpenRead(nothing));
            Assert.ThrowsExactly<DirectoryNotFoundException>(() => Disk.Names(nothing));
            return "";
        });

        CollectionAssert.AreEqual(Enumerable.Repeat("lost", 5).ToArray(), witness.Lines);
    }

    [TestMethod]
    public void AWitness_WatchesItsOwnThreadUntilItIsOver()
    {
        var file = Scratch.Write("file.txt", "");
        var (outer, inner) = (new Listing(), new Listing());

        outer.Watch(() =>
        {
            Assert.ThrowsExactly<InvalidOperationException>(() => inner.Watch<string>(() =>
            {
                _ = Disk.HasFile(file);
                throw new InvalidOperationException();
            }));
            _ = Disk.HasFolder(file);
            Task.Factory.StartNew(() => Disk.HasFile(file), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Wait();
            return "";
        });
        _ = Disk.HasFile(file);

        CollectionAssert.AreEqual((string[])[$"file {file} True"], inner.Lines);
        CollectionAssert.AreEqual((string[])[$"folder {file} False"], outer.Lines);
        Assert.IsNull(FileWitness.Current);
    }

    [TestMethod]
    public void ALargeFile_IsReadWhole()
    {
        var content = Enumerable.Range(0, 300_000).Select(number => (byte)number).ToArray();
        var file = Scratch.PathOf("large.bin");
        File.WriteAllBytes(file, content);

        CollectionAssert.AreEqual(content, Disk.ReadAllBytes(file));
        Assert.IsGreaterThan(100_000, Disk.ReadAtMost(file, 100_000).Length);
    }

    sealed class Listing : FileWitness
    {
        public List<string> Lines { get; } = [];

        public override void SawExistence(string path, bool isFolder, bool isThere) => Lines.Add($"{(isFolder ? "folder" : "file")} {path} {isThere}");

        public override void SawContent(string path, byte[] content) => Lines.Add($"content {path} {Convert.ToHexString(content)}");

        public override void SawNames(string folder, IReadOnlyList<string> names) => Lines.Add($"names {folder} {string.Join(',', names)}");

        public override void Lost() => Lines.Add("lost");
    }
}
