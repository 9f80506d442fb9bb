using Netra.Ssot.Core.Debt;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Debt;

[TestClass]
public sealed class DebtBalanceTests : GateTestCase
{
    /// <summary>What several compilations, each with violations of its own, make of a baseline.</summary>
    static DebtBalance Balance(string[] baseline, params string[][] compilations)
    {
        var book = Made.Book(baseline);
        var verdicts = compilations.Select((found, index) => Made.Verdict(book, Made.Findings(found), framework: "tfm" + index)).ToList();
        return DebtBalance.Of(Made.File(baseline), "SSOT2001", "/repo", verdicts);
    }

    [TestMethod]
    public void WhatNoCompilationShows_IsStale()
    {
        var balance = Balance(["a/s/t*3", "b/s/t", "c/s/t"], ["a/s/t", "b/s/t"], ["a/s/t*2"]);

        Assert.AreEqual("a/s/t*2 b/s/t", Made.Text(balance.Left));
        Assert.AreEqual("a 3 c 1", string.Join(" ", balance.Stale.Select(key => $"{key.Site.File} {key.Ordinal}")));
    }

    [TestMethod]
    public void NewViolations_AreNeverTakenIn()
    {
        var balance = Balance(["a/s/t"], ["a/s/t*3", "a/s/u", "b/r/t"]);

        Assert.AreEqual("a/s/t", Made.Text(balance.Left));
        Assert.IsEmpty(balance.Stale);
    }

    [TestMethod]
    public void MovedMember_TakesItsEntryAlong()
    {
        var balance = Balance(["old/s/t*2"], ["new/s/t*2"], ["new/s/t"]);

        Assert.AreEqual("new/s/t*2", Made.Text(balance.Left));
        Assert.AreEqual((0, 2), (balance.Stale.Count, balance.Moved));
    }

    [TestMethod]
    public void WhatOneCompilationStillSeesAtItsOldPlace_IsNotMoved_SoNothingGrows()
    {
        var balance = Balance(["old/s/t"], ["old/s/t"], ["new/s/t"]);

        Assert.AreEqual("old/s/t", Made.Text(balance.Left));
        Assert.AreEqual(0, balance.Moved);
    }

    [TestMethod]
    public void AnotherRulesDebt_HoldsNothing() =>
        Assert.AreEqual("", Made.Text(DebtBalance.Of(Made.File("a/s/t"), "SSOT2003", "/repo", [Made.Verdict(Made.Book("a/s/t"), Made.Findings("a/s/t"))]).Left));

    [TestMethod]
    public void StaleEntry_IsToldAtItsLine()
    {
        var baseline = Made.File("a/s/t*2", "b/s/t");
        var balance = DebtBalance.Of(baseline, "SSOT2001", "/repo", [Made.Verdict(Made.Book("a/s/t*2", "b/s/t"), Made.Findings("a/s/t", "b/s/t"))]);

        var told = StaleDebt.Find("/repo/.ssot/debt/P.SSOT2001.txt", baseline, balance).Single();

        Assert.AreEqual(("SSOT4001", 2), (told.Rule.Id, told.Place.Line));
        Assert.Contains("number 2", told.Message);
    }

    [TestMethod]
    public void FirstBaseline_HoldsTheMostOfAnyCompilation_AndNothingExempt()
    {
        var verdicts = new[] { Made.Verdict(DebtBook.Empty, Made.Findings("a/s/t*2")), Made.Verdict(DebtBook.Empty, Made.Findings("a/s/t", "b/s/t")) };

        Assert.AreEqual("a/s/t*2 b/s/t", Made.Text(DebtObservation.Of("/repo", verdicts)["SSOT2001"]));
    }

    [TestMethod]
    public void Summary_CountsAProjectsCompilationsOnce_AndProjectsEach()
    {
        var book = Made.Book("a/s/t");
        var findings = Made.Findings("a/s/t", "b/r/t");

        var summary = DebtSummary.Of([Made.Verdict(book, findings), Made.Verdict(book, findings, framework: "net472"), Made.Verdict(book, findings, "/repo/q.csproj")]);

        Assert.AreEqual("SSOT: 2 debt, 2 new", summary.ToString());
    }
}
