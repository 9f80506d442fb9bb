using System.Text.Json;
using Netra.Ssot.Cli.SelfTests;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Reports;

/// <summary>Many assemblies, judged whole and in parts.</summary>
[TestClass]
public sealed class ShardedCheckTests : GateTestCase
{
    static readonly string[] Names = [.. Enumerable.Range(0, 9).Select(i => $"Part{i}.Tests")];

    static void Seed(Shell shell)
    {
        var ground = new CanaryGround(shell.Folder);
        foreach (var (i, name) in Names.Index())
            ground.Emit(name, i % 3 == 0 ? CanaryCode.Nothing : i % 3 == 1 ? CanaryCode.EnvironmentAccess : CanaryCode.EmptyTest);
    }

    static string Whole(Shell shell, string format, params string[] options) => shell.Run(["check", ".", "--format", format, .. options]).Output;

    [TestMethod]
    [DataRow("json")]
    [DataRow("text")]
    [DataRow("sarif")]
    [DataRow("markdown")]
    [DataRow("html")]
    public void MergedShards_AreTheWholeByteForByte(string format)
    {
        using var shell = new Shell();
        Seed(shell);
        var whole = Whole(shell, format);

        foreach (var i in new[] { 1, 2, 3 })
            shell.Run("check", ".", "--shard", $"{i}/3", "--format", "json", "--output", $"out/{i}.json");
        var merged = shell.Run("merge", "out/3.json", "out/1.json", "out/2.json", "--format", format);

        Assert.AreEqual(whole, merged.Output);
        Assert.AreEqual(1, merged.ExitCode);
    }

    [TestMethod]
    public void Shards_DoDifferentWork()
    {
        using var shell = new Shell();
        Seed(shell);

        var whole = Judged(Whole(shell, "json"));
        var parts = new[] { 1, 2, 3 }.Select(i => Judged(Whole(shell, "json", "--shard", $"{i}/3"))).ToList();

        CollectionAssert.AreEquivalent(whole, parts.SelectMany(part => part).ToList());
        Assert.IsLessThan(whole.Count, parts.Max(part => part.Count));
    }

    static List<string> Judged(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("projects").EnumerateArray().Select(project => project.GetProperty("project").GetString()!)];
    }

    [TestMethod]
    public void MergedWithoutFindings_IsClean()
    {
        using var shell = new Shell();
        new CanaryGround(shell.Folder).Emit("Clean", CanaryCode.Nothing);
        shell.Run("check", "Clean.dll", "--format", "json", "--output", "c.json");

        Assert.AreEqual(0, shell.Run("merge", "c.json").ExitCode);
    }

    [TestMethod]
    [DataRow("{", "is no findings file: it is no JSON")]
    [DataRow("{\"schema\":\"x\"}", "is no findings file: its schema is 'x'")]
    public void BadFile_IsTwo(string content, string expected)
    {
        using var shell = new Shell();
        shell.Write("bad.json", content);

        var result = shell.Run("merge", "bad.json");

        Assert.AreEqual(2, result.ExitCode);
        Assert.Contains(expected, result.Error);
    }

    [TestMethod]
    public void MissingPart_IsTwo()
    {
        using var shell = new Shell();
        Seed(shell);
        shell.Run("check", ".", "--shard", "1/3", "--format", "json", "--output", "1.json");

        var result = shell.Run("merge", "1.json");

        Assert.AreEqual(2, result.ExitCode);
        Assert.Contains("the shards 2/3, 3/3 are missing", result.Error);
    }

    [TestMethod]
    public void PartsOfOtherRuns_AreTwo()
    {
        using var shell = new Shell();
        Seed(shell);
        var other = new CanaryGround(Directory.CreateDirectory(Path.Combine(shell.Folder, "other")).FullName);
        other.Emit("Other.Tests", CanaryCode.EmptyTest);
        shell.Write("own.props", "<Project><PropertyGroup><SsotMode>audit</SsotMode></PropertyGroup></Project>");
        void Part(string file, string folder, string shard, params string[] options) => shell.Run(["check", folder, "--shard", shard, "--format", "json", "--output", file, .. options]);
        Part("1.json", ".", "1/2");
        Part("2.json", ".", "2/2");
        Part("copy.json", ".", "2/2");
        Part("other.json", "other", "2/2");
        Part("audit.json", ".", "2/2", "--policy", "own.props");

        foreach (var (files, expected) in new[]
        {
            ("1.json 2.json copy.json", "are both the shard 2/2; name each part once"),
            ("1.json other.json", "were judged over different projects or assemblies; merge the parts of one run"),
            ("1.json audit.json", "were judged by different policies; merge the parts of one run"),
        })
        {
            var result = shell.Run(["merge", .. files.Split(' ')]);
            Assert.AreEqual(2, result.ExitCode, files);
            Assert.Contains(expected, result.Error, files);
        }
    }

    [TestMethod]
    [DataRow("0/4")]
    [DataRow("first")]
    public void BadShard_IsTwo(string shard)
    {
        using var shell = new Shell();

        var result = shell.Run("check", ".", "--shard", shard);

        Assert.AreEqual(2, result.ExitCode);
        Assert.Contains("write I/N, such as 1/4", result.Error);
    }

    [TestMethod]
    public void MissingFile_IsTwo()
    {
        using var shell = new Shell();

        Assert.AreEqual(2, shell.Run("merge", "nowhere.json").ExitCode);
    }
}
