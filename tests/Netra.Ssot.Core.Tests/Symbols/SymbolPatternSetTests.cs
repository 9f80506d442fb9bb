using Netra.Ssot.Core.Symbols;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Symbols;

[TestClass]
public sealed class SymbolPatternSetTests : GateTestCase
{
    [TestMethod]
    [DataRow("M:A.B.C(System.Int32)", "M:A.B.C(System.Int32)")]
    [DataRow("M:A.B.C(System.String)", "M:A.B.C")]
    [DataRow("M:A.B.D", "T:A.B")]
    [DataRow("T:A.B", "T:A.B")]
    [DataRow("M:A.E.F", "N:A")]
    [DataRow("M:A.X.E.F", "N:A.X")]
    [DataRow("M:Z.B.C", null)]
    [DataRow("x", null)]
    [DataRow("", null)]
    public void Find_GivesTheMostSpecific(string id, string? expected)
    {
        var set = SymbolPatternSet.Parse(["N:A", "M:A.B.C", "M:A.B.C(System.Int32)", "T:A.B", "N:A.X"]);

        Assert.AreEqual(expected, set.Find(id)?.Text);
        Assert.AreEqual(expected is not null, set.Matches(id));
    }
}
