using Netra.Ssot.Inspection.Stamps;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Stamps;

[TestClass]
public sealed class TextDigestTests : GateTestCase
{
    static readonly string s_long = new('x', 10_000);

    public static IEnumerable<string[]> Lists =>
    [
        [], [""], ["", ""], ["ab"], ["a", "b"], ["", "ab"], ["ab", ""], ["\u0002\0ab"], ["x"], [s_long], [s_long + "x"], [s_long, "x"], [s_long[..2045]], [s_long[..2046]], [s_long[..2047]],
    ];

    [TestMethod]
    public void NoTwoLists_AreOne()
    {
        var digests = Lists.Select(Of).ToList();

        CollectionAssert.AllItemsAreUnique(digests);
        CollectionAssert.AreEqual(digests, Lists.Select(Of).ToList());
        Assert.IsTrue(digests.TrueForAll(digest => digest.Length == 64));
    }

    [TestMethod]
    public void ANewList_BeginsBehindTheDigest()
    {
        using var digest = new TextDigest();
        digest.Add("a");
        var first = digest.Take();
        digest.Add("a");

        Assert.AreEqual(first, digest.Take());
    }

    static string Of(string[] texts)
    {
        using var digest = new TextDigest();
        foreach (var text in texts)
            digest.Add(text);
        return digest.Take();
    }
}
