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

    /// <summary>One member, declared for each target framework in a file of its own; the violation was known in one of them.</summary>
    [TestMethod]
    public void WhatAnotherCompilationStillHolds_IsFreeForNobody()
    {
        var book = Made.StandingBook("X.net8.cs/s/t");
        var verdicts = new[] { Made.Verdict(book, Made.Findings("X.net8.cs/s/t"), framework: "net8.0"), Made.Verdict(book, Made.Findings("X.net10.cs/s/t")) };

        Assert.IsFalse(verdicts[0].IsRed);
        Assert.IsTrue(verdicts[1].IsRed);
        Assert.AreEqual("X.net8.cs/s/t", Made.Text(DebtBalance.Of(Made.File("X.net8.cs/s/t"), "SSOT2001", "/repo", verdicts).Left));
    }

    [TestMethod]
    public void MemberThatLeftAFileThatIsStillThere_IsFollowed_AndTold()
    {
        var (baseline, book) = (Made.File("a/s/t", "b/s/u"), Made.StandingBook("a/s/t", "b/s/u"));
        var balance = DebtBalance.Of(baseline, "SSOT2001", "/repo", [Made.Verdict(book, Made.Findings("c/s/t*2", "b/s/u"))]);

        Assert.AreEqual("b/s/u c/s/t", Made.Text(balance.Left));
        Assert.AreEqual((0, 1), (balance.Stale.Count, balance.Moved));
        var told = StaleDebt.Find("/repo/.ssot/debt/P.SSOT2001.txt", baseline, balance).Single();
        Assert.AreEqual(1, told.Place.Line);
        Assert.Contains("t is gone from s in a, and stands in c now; run", told.Message);
    }

    /// <summary>A file that became two, one for each target framework: each build finds the one entry free.</summary>
    [TestMethod]
    public void EntryThatTwoCompilationsTook_BacksOneOfThem()
    {
        var balance = Balance(["X.cs/s/t"], ["X.net8.cs/s/t"], ["X.net10.cs/s/t"]);

        Assert.AreEqual("X.net10.cs/s/t", Made.Text(balance.Left));
        Assert.AreEqual(new KeyValuePair<DebtSite, int>(Made.Site("X.net8.cs/s/t"), 1), balance.Unbacked.Single());
        Assert.IsEmpty(Balance(["X.cs/s/t", "Y.cs/s/t"], ["X.net8.cs/s/t"], ["X.net10.cs/s/t"]).Unbacked);
    }

    [TestMethod]
    public void WhatNobodyLookedFor_Stays()
    {
        var verdicts = new[] { Made.Verdict(Made.StandingBook("a/s/t*2", "b/s/t"), Made.Findings("a/s/t", "c/s/t")) };

        var balance = DebtBalance.Of(Made.File("a/s/t*2", "b/s/t"), "SSOT2001", "/repo", verdicts, site => site.File == "a" ? "nobody looked" : "");

        Assert.AreEqual("a/s/t*2 c/s/t", Made.Text(balance.Left));
        Assert.IsEmpty(balance.Stale);
        Assert.AreEqual(new DoubtfulDebt(Made.Site("a/s/t"), 1, "nobody looked"), balance.Doubtful.Single());
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
