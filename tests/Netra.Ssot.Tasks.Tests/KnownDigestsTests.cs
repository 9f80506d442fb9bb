using Netra.Ssot.Inspection.Stamps;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

[TestClass]
public sealed class KnownDigestsTests : GateTestCase
{
    static readonly DateTime s_then = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [TestMethod]
    public void AFile_IsReadOnceUntilItIsWritten()
    {
        var file = Write("file.txt", "abc");
        var digests = new KnownDigests();
        var first = digests.Of(file);
        Assert.AreEqual(Digests.OfFile(file), first);

        Write("file.txt", "abd");
        Assert.AreEqual(first, digests.Of(file), "neither its time nor its length tells");

        File.SetLastWriteTimeUtc(file, s_then.AddTicks(1));
        Assert.AreEqual(Digests.OfFile(file), digests.Of(file));

        Write("file.txt", "abcd");
        File.SetLastWriteTimeUtc(file, s_then.AddTicks(1));
        Assert.AreEqual(Digests.OfFile(file), digests.Of(file));
    }

    [TestMethod]
    public void ALink_IsReadEachTime()
    {
        var link = Scratch.PathOf("link.txt");
        File.CreateSymbolicLink(link, Write("one.txt", "abc"));
        var digests = new KnownDigests();
        var first = digests.Of(link);

        Write("one.txt", "abd");

        Assert.AreNotEqual(first, digests.Of(link));
    }

    [TestMethod]
    public void AFileThatIsNotThere_IsNotRead() => Assert.ThrowsExactly<FileNotFoundException>(() => new KnownDigests().Of(Scratch.PathOf("nothing")));

    string Write(string name, string text)
    {
        var path = Scratch.Write(name, text);
        File.SetLastWriteTimeUtc(path, s_then);
        return path;
    }
}
