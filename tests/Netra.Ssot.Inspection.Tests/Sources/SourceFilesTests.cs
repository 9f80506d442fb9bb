using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Netra.Ssot.Inspection.Sources;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Sources;

[TestClass]
public sealed class SourceFilesTests : GateTestCase
{
    static readonly Guid CSharp = new("3f5162f8-07c6-11d3-9053-00c04fa302a1");
    static readonly Guid Sha1Id = new("ff1816ec-aa5e-4d10-87f7-6f4963833460");
    static readonly Guid Sha256Id = new("8829d00f-11b8-4213-878b-770e8597ac16");

    [TestMethod]
    [DataRow("/home/me/=/_/", "/_/src/A.cs", "/home/me/src/A.cs")]
    [DataRow("/home/me=/_", "/_/src/A.cs", "/home/me/src/A.cs", DisplayName = "without separators")]
    [DataRow("/home/me/=/_/,/other/=/_1/", "/_1/A.cs", "/other/A.cs", DisplayName = "several")]
    [DataRow("/a/=/_/,/b/=/_/src/", "/_/src/A.cs", "/b/A.cs", DisplayName = "the longest target wins")]
    [DataRow("/h==1/m,,e/=/_/", "/_/A.cs", "/h=1/m,e/A.cs", DisplayName = "doubled separators")]
    [DataRow("/home/me/=C:\\src\\", "C:\\src\\a\\B.cs", "/home/me/a/B.cs", DisplayName = "a target of Windows")]
    [DataRow("/home/me/=/_/", "/_x/A.cs", "/_x/A.cs", DisplayName = "whole folders only")]
    [DataRow("", "/src/b/../A.cs", "/src/A.cs", DisplayName = "none")]
    [DataRow("broken,=/_/,a=", "/_/A.cs", "/_/A.cs", DisplayName = "broken entries")]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    public void LocalPath_UndoesThePathMap(string map, string name, string expected) =>
        Assert.AreEqual(expected, Files(map).LocalPath(Document(name, [])));

    [TestMethod]
    public void LocalPath_OfOneTargetWithTwoSources_IsWhereTheFileIs()
    {
        var (first, second) = (Directory.CreateDirectory(Scratch.PathOf("a")), Directory.CreateDirectory(Scratch.PathOf("b")));
        var file = Path.Combine(second.FullName, "A.cs");
        File.WriteAllText(file, "");

        Assert.AreEqual(file, Files($"{first.FullName}=/_/,{second.FullName}=/_/").LocalPath(Document("/_/A.cs", [])));
    }

    [TestMethod]
    public void FileOfTheSameContent_IsOpened()
    {
        var path = Scratch.PathOf("A.cs");
        File.WriteAllText(path, "class A;");

        var text = Files().Open(Document(path, "class A;"u8));

        Assert.IsNotNull(text);
        Assert.AreEqual("class A;", text.Text);
        Assert.AreEqual(path, text.Path);
        Assert.AreEqual(SourceLanguage.CSharp, text.Language);
    }

    [TestMethod]
    public void FileOfOtherContent_IsNotOpened()
    {
        var path = Scratch.PathOf("A.cs");
        File.WriteAllText(path, "class B;");

        Assert.IsNull(Files().Open(Document(path, "class A;"u8)));
    }

    [TestMethod]
    public void MissingFile_IsNotOpened() => Assert.IsNull(Files().Open(Document("/no/such\0/A.cs", "x"u8)));

    [TestMethod]
    public void UnknownAlgorithm_IsNotOpened()
    {
        var document = Document("/A.cs", "x"u8) with { HashAlgorithm = Guid.Empty, EmbeddedSource = Blob("x"u8, false) };

        Assert.IsNull(Files().Open(document));
    }

    [TestMethod]
    public void Sha1_IsChecked()
    {
        var document = new SourceDocument("/A.cs", CSharp, Sha1Id, SHA1.HashData("x"u8), Blob("x"u8, false));

        Assert.AreEqual("x", Files().Open(document)?.Text);
        Assert.IsNull(Files().Open(document with { EmbeddedSource = Blob("y"u8, false) }));
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void EmbeddedSource_IsOpened(bool deflated)
    {
        var bytes = Encoding.UTF8.GetBytes(new string('x', 1000));

        Assert.AreEqual(1000, Files().Open(Document("/no/A.cs", bytes) with { EmbeddedSource = Blob(bytes, deflated) })?.Text.Length);
    }

    [TestMethod]
    [DataRow(new byte[] { 1 }, DisplayName = "short")]
    [DataRow(new byte[] { 1, 0, 0, 0, 255, 255 }, DisplayName = "not deflate")]
    [DataRow(new byte[] { 255, 255, 255, 255, 120 }, DisplayName = "negative size")]
    [DataRow(new byte[] { 255, 255, 255, 127, 120 }, DisplayName = "huge size")]
    public void DamagedEmbeddedSource_IsNotOpened(byte[] blob) =>
        Assert.IsNull(Files().Open(Document("/no/A.cs", "x"u8) with { EmbeddedSource = blob }));

    [TestMethod]
    public void Encodings_AreTold()
    {
        byte[][] encoded =
        [
            [.. Encoding.UTF8.GetBytes("é")],
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("é")],
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("é")],
            [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("é")],
            [.. Encoding.Latin1.GetBytes("é")],
        ];

        foreach (var bytes in encoded)
            Assert.AreEqual("é", Files().Open(Document("/A.cs", bytes) with { EmbeddedSource = Blob(bytes, false) })?.Text);
    }

    [TestMethod]
    public void Document_IsReadOnce()
    {
        var files = Files();
        var document = Document("/A.cs", "x"u8) with { EmbeddedSource = Blob("x"u8, false) };

        Assert.AreSame(files.Open(document), files.Open(document with { }));
    }

    static SourceFiles Files(string map = "") => new(map, new HashSet<string>());

    static SourceDocument Document(string name, ReadOnlySpan<byte> content) => new(name, CSharp, Sha256Id, SHA256.HashData(content), default);

    static byte[] Blob(ReadOnlySpan<byte> content, bool deflated)
    {
        using var stream = new MemoryStream();
        Span<byte> size = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, deflated ? content.Length : 0);
        stream.Write(size);
        if (!deflated)
        {
            stream.Write(content);
            return stream.ToArray();
        }

        using (var deflate = new DeflateStream(stream, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(content);
        return stream.ToArray();
    }
}
