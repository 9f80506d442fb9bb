using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests;

[TestClass]
public sealed class ShardTests : GateTestCase
{
    static readonly string[] Paths = [.. Enumerable.Range(0, 200).Select(i => $"/repo/tests/Project{i}/Project{i}.csproj")];

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(7)]
    public void EveryPath_IsInExactlyOneShard(int count)
    {
        foreach (var path in Paths)
            Assert.HasCount(1, Enumerable.Range(1, count).Where(index => new Shard(index, count).Holds("/repo", path)));
    }

    [TestMethod]
    public void Shards_ShareTheWork()
    {
        foreach (var index in Enumerable.Range(1, 4))
            Assert.IsInRange(30, 70, Paths.Count(path => new Shard(index, 4).Holds("/repo", path)));
    }

    [TestMethod]
    public void CheckoutFolder_MovesNothing()
    {
        foreach (var path in Paths)
            Assert.AreEqual(new Shard(2, 3).Holds("/repo", path), new Shard(2, 3).Holds("/home/ci/work/1", path.Replace("/repo", "/home/ci/work/1", StringComparison.Ordinal)));
    }

    /// <summary>What lies beside the root does not know the machine either.</summary>
    [TestMethod]
    public void CheckoutFolder_MovesNothingBesideTheRoot()
    {
        foreach (var path in Paths)
            Assert.AreEqual(new Shard(2, 3).Holds("/repo/build", path), new Shard(2, 3).Holds("/home/ci/work/1/build", path.Replace("/repo", "/home/ci/work/1", StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow("1/4", 1, 4)]
    [DataRow("12/12", 12, 12)]
    public void Text_IsRead(string text, int index, int count) => Assert.AreEqual(new Shard(index, count), Shard.Parse(text));

    [TestMethod]
    [DataRow("")]
    [DataRow("1")]
    [DataRow("0/4")]
    [DataRow("5/4")]
    [DataRow("1/0")]
    [DataRow("-1/4")]
    [DataRow("1/4/2")]
    [DataRow("a/b")]
    [DataRow("1 / 4")]
    [DataRow("1/99999999999")]
    public void BadText_IsNone(string text) => Assert.IsNull(Shard.Parse(text));
}
