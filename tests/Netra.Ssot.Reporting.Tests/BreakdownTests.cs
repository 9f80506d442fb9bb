using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests;

[TestClass]
public sealed class BreakdownTests : GateTestCase
{
    [TestMethod]
    public void EveryBreakdown_CountsEveryFindingOnce()
    {
        var report = Sample.Full();

        CollectionAssert.AreEqual(new[] { "Rule", "Project", "Scope", "Priority", "Owner" }, Breakdown.All(report).Select(breakdown => breakdown.Title).ToArray());
        foreach (var breakdown in Breakdown.All(report))
            Assert.AreEqual(report.Summary.Total, breakdown.Rows.Sum(row => row.Total), breakdown.Title);
    }

    [TestMethod]
    public void Rows_AreToldApartByState() => Assert.AreEqual(
        new BreakdownRow("SSOT2001", 2, 1, 1) { Detail = "direct environment access" },
        Breakdown.All(Sample.Full())[0].Rows[0]);

    [TestMethod]
    public void ExemptFinding_IsThatOfWhoAllowedIt() =>
        CollectionAssert.AreEqual(new[] { "realtime team", "ann" }, Breakdown.All(Sample.Full())[4].Rows.Select(row => row.Name).ToArray());
}
