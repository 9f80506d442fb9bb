using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests;

[TestClass]
public sealed class ReportSummaryTests : GateTestCase
{
    [TestMethod]
    public void Summary_CountsEveryStateAndSeverity()
    {
        var summary = Sample.Mixed().Summary;

        Assert.AreEqual(7, summary.Total);
        Assert.AreEqual(3, summary.Errors);
        Assert.AreEqual(1, summary.Warnings);
        Assert.AreEqual(2, summary.Debt);
        Assert.AreEqual(1, summary.Exempt);
    }

    [TestMethod]
    public void ByRule_IsInTheOrderOfTheIds()
    {
        var byRule = Sample.Mixed().Summary.ByRule;

        CollectionAssert.AreEqual(new[] { "SSOT1001", "SSOT2001", "SSOT2002", "SSOT2004" }, byRule.Select(count => count.Rule).ToArray());
        CollectionAssert.AreEqual(new[] { 1, 4, 1, 1 }, byRule.Select(count => count.Count).ToArray());
    }
}
