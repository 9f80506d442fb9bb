using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Rules.Code;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.Code;

[TestClass]
public sealed class AlternativesTests : GateTestCase
{
    static UseInput Input(string text, int choice = 0, int branch = 0) => new(0, text, IsType: false) { Choice = choice, Branch = branch };

    static string[] Of(params UseInput[] inputs) => [.. Alternatives.Of(inputs).Select(way => string.Join(' ', way.Select(input => input.Text)))];

    [TestMethod]
    public void WithoutAChoice_ThereIsOneWay()
    {
        CollectionAssert.AreEqual(new[] { "a b" }, Of(Input("a"), Input("b")));
        CollectionAssert.AreEqual(new[] { "" }, Of());
    }

    [TestMethod]
    public void OfEachChoice_OneBranch_InOrder() => CollectionAssert.AreEquivalent(
        new[] { "a x m", "a y z m", "b x m", "b y z m" },
        Of(Input("a", 1), Input("b", 1, 1), Input("x", 2, 4), Input("y", 2, 7), Input("z", 2, 7), Input("m")));

    [TestMethod]
    public void ManyChoices_AreBounded() =>
        Assert.HasCount(256, Of([.. Enumerable.Range(0, 80).Select(i => Input("x", 1 + i / 2, i % 2))]));
}
