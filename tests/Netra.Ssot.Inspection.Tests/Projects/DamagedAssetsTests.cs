using System.Text;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Inspection.Projects;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Projects;

[TestClass]
public sealed class DamagedAssetsTests : GateTestCase
{
    static readonly string Whole = new AssetsJson().Framework("net10.0", ["Moq 4.20.72", "project:Lib", "download:X 1.0"])
        .Package("net10.0", "Moq/4.20.72", ["Castle.Core"], "lib/net6.0/Moq.dll")
        .Package("net10.0", "Castle.Core/5.1.1", [], "lib/net6.0/Castle.Core.dll")
        .Project("net10.0", "Lib/1.0.0", [], "../Lib/Lib.csproj", "bin/placeholder/Lib.dll")
        .ToString();

    [TestMethod]
    public void CutOffAnywhere_IsNeverClean()
    {
        var bytes = Encoding.UTF8.GetBytes(Whole);
        using var folder = new TemporaryFolder();
        for (var length = 0; length < bytes.Length; length += 37)
            Assert.IsNotNull(Problem(folder, bytes[..length]), $"cut off after {length} bytes");
    }

    /// <summary>Another byte may leave a file that is well formed; then it is read, but nothing may be thrown.</summary>
    [TestMethod]
    public void AnyByteChanged_NeverThrows()
    {
        var bytes = Encoding.UTF8.GetBytes(Whole);
        using var folder = new TemporaryFolder();
        byte[] replacements = [0, (byte)'"', (byte)'{', (byte)'7', (byte)']', 0xFF];
        for (var at = 0; at < bytes.Length; at += 11)
        {
            var changed = bytes.ToArray();
            changed[at] = replacements[at / 11 % replacements.Length];
            Problem(folder, changed);
        }
    }

    [TestMethod]
    [DataRow("", "empty")]
    [DataRow("null", "shape")]
    [DataRow("[]", "shape")]
    [DataRow("{}", "lacks")]
    [DataRow("{\"version\":4}", "lacks")]
    [DataRow("{\"version\":\"4\"}", "damaged")]
    [DataRow("{\"version\":4,\"version\":4}", "twice")]
    [DataRow("{\"version\":4,\"targets\":[]}", "shape")]
    [DataRow("{\"version\":4,\"targets\":{\"net10.0\":null}}", "shape")]
    [DataRow("{\"version\":4,\"projectFileDependencyGroups\":{\"net10.0\":[1]}}", "shape")]
    public void OtherShapes_AreToldWithTheReason(string text, string reason) => Told(text, reason, "dotnet restore --force");

    [TestMethod]
    public void MoreAfterTheEnd_IsDamage() => Told(Whole + "{}", "damaged", "--force");

    [TestMethod]
    public void Utf16_IsToldAsThat()
    {
        using var folder = new TemporaryFolder();
        StringAssert.Contains(Problem(folder, [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Whole)])!.Reason, "UTF-16");
    }

    [TestMethod]
    [DataRow(5, "schema version 5", "Netra.Ssot.Sdk")]
    [DataRow(1, "schema version 1", "Netra.Ssot.Sdk")]
    public void UnknownSchema_IsNotGuessed(int version, string reason, string remedy) =>
        Told(new AssetsJson(version).Framework("net10.0", []).ToString(), reason, remedy);

    [TestMethod]
    public void OtherFramework_AsksForARestore() => Told(new AssetsJson().Framework("net8.0", []).ToString(), "nothing for net10.0", "run `dotnet restore`");

    [TestMethod]
    public void FrameworkWithoutItsTarget_AsksForARestore() =>
        Told(new AssetsJson().Framework("net10.0", [], key: "net9.0").ToString().Replace("\"net9.0\"", "\"elsewhere\""), "nothing for net10.0", "dotnet restore");

    [TestMethod]
    public void MissingFile_AsksForARestore()
    {
        using var folder = new TemporaryFolder();
        var problem = AssetsReader.Read(folder.PathOf("obj", "project.assets.json"), folder.Path, "net10.0", "").Problem!;

        Assert.AreEqual("there is no such file", problem.Reason);
        Assert.AreEqual("run `dotnet restore`", problem.Remedy);
    }

    [TestMethod]
    public void DirectoryOfThatName_IsTold()
    {
        using var folder = new TemporaryFolder();
        Assert.AreEqual("it is a directory", AssetsReader.Read(folder.Path, folder.Path, "net10.0", "").Problem!.Reason);
    }

    static void Told(string text, string reason, string remedy)
    {
        using var folder = new TemporaryFolder();
        var problem = Problem(folder, Encoding.UTF8.GetBytes(text));
        Assert.IsNotNull(problem);
        StringAssert.Contains(problem.Reason, reason);
        StringAssert.Contains(problem.Remedy, remedy);
    }

    static Unreadable? Problem(TemporaryFolder folder, byte[] bytes)
    {
        var file = folder.PathOf("project.assets.json");
        File.WriteAllBytes(file, bytes);
        var (assets, problem) = AssetsReader.Read(file, Path.GetDirectoryName(file)!, "net10.0", "");
        Assert.IsTrue(problem is null || assets.Graph.Nodes.Count == 0);
        return problem;
    }
}
