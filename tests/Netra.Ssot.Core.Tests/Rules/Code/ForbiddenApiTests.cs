using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.Code;

[TestClass]
public sealed class ForbiddenApiTests : GateTestCase
{
    static ForbiddenApi Entry(string symbol, string use = "", string reason = "") => new(SymbolPattern.Parse(symbol), use, reason);

    static Policy Forbidding(params ForbiddenApi[] entries) => Given.Policy with { ForbiddenApis = entries };

    static CodeFacts Using(params ApiUse[] uses) => Given.Facts with { Uses = uses };

    [TestMethod]
    public void ForbiddenMember_IsTold_WithReasonAndReplacement()
    {
        var finding = Given.Judge(
            Using(Given.Use("M:System.DateTime.get_Now")),
            Forbidding(Entry("M:System.DateTime.get_Now", "TimeProvider", "tests own the clock"))).Single();

        Assert.AreEqual("SSOT2006", finding.Rule.Id);
        Assert.AreEqual("DateTime.Now is forbidden (tests own the clock); use TimeProvider", finding.Message);
    }

    [TestMethod]
    public void WithoutReasonAndReplacement_TheMessageStaysWhole() => Assert.AreEqual(
        "Thread.Sleep is forbidden; remove the use",
        Given.Judge(Using(Given.Use("M:System.Threading.Thread.Sleep(System.Int32)")), Forbidding(Entry("M:System.Threading.Thread.Sleep"))).Single().Message);

    [TestMethod]
    [DataRow("N:System.Threading")]
    [DataRow("T:System.Threading.Thread")]
    [DataRow("M:System.Threading.Thread.Sleep")]
    [DataRow("M:System.Threading.Thread.Sleep(System.Int32)")]
    public void EveryKindOfPattern_Forbids(string pattern) => Assert.HasCount(
        1, Given.Judge(Using(Given.Use("M:System.Threading.Thread.Sleep(System.Int32)")), Forbidding(Entry(pattern))));

    [TestMethod]
    [DataRow("N:System.Thread")]
    [DataRow("T:System.Threading.ThreadPool")]
    [DataRow("M:System.Threading.Thread.Join")]
    [DataRow("M:System.Threading.Thread.Sleep(System.TimeSpan)")]
    public void OtherPatterns_DoNot(string pattern) => Assert.IsEmpty(
        Given.Judge(Using(Given.Use("M:System.Threading.Thread.Sleep(System.Int32)")), Forbidding(Entry(pattern))));

    [TestMethod]
    public void MostSpecificEntry_IsToldAlone_InAnyOrder()
    {
        ForbiddenApi[] entries =
        [
            Entry("N:System", "a"), Entry("M:System.Threading.Thread.Sleep(System.Int32)", "d"), Entry("T:System.Threading.Thread", "b"),
            Entry("N:System.Threading", "e"), Entry("M:System.Threading.Thread.Sleep", "c"),
        ];
        var facts = Using(Given.Use("M:System.Threading.Thread.Sleep(System.Int32)"));

        foreach (var policy in new[] { Forbidding(entries), Forbidding([.. entries.Reverse()]) })
            Assert.AreEqual("use d", Given.Judge(facts, policy).Single().Remedy);
    }

    [TestMethod]
    public void TypeToken_OfAForbiddenType_IsTold() => Assert.AreEqual(
        "Thread is forbidden; remove the use",
        Given.Judge(
            Using(Given.Use("T:System.Threading.Thread", kind: UseKind.TypeToken)), Forbidding(Entry("T:System.Threading.Thread"))).Single().Message);

    [TestMethod]
    public void OwnApi_CanBeForbidden() =>
        Assert.HasCount(1, Given.Judge(Using(Given.Use("M:Acme.C.Old", Given.Own)), Forbidding(Entry("M:Acme.C.Old"))));

    [TestMethod]
    public void UseThatAnotherRuleTells_IsStillForbidden() => CollectionAssert.AreEqual(
        new[] { "SSOT2001", "SSOT2006" },
        Given.Judge(Using(Given.Use("M:System.Environment.GetEnvironmentVariables")), Forbidding(Entry("T:System.Environment")))
            .Select(finding => finding.Rule.Id).ToArray());

    [TestMethod]
    public void Watchlist_AsksForTypeTokens_OnlyForWholeTypes()
    {
        var watches = Core.Rules.Judge.WithAllRules.WatchlistFor(Forbidding(Entry("M:A.B.C"), Entry("T:A.D")), []).Watches;

        Assert.IsFalse(watches.Single(watch => watch.Apis.Any(api => api.Text == "M:A.B.C")).TypeTokens);
        Assert.IsTrue(watches.Single(watch => watch.Apis.Any(api => api.Text == "T:A.D")).TypeTokens);
    }
}
