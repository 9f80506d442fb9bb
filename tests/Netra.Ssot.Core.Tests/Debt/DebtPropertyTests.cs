using FsCheck;
using FsCheck.Fluent;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Debt;

/// <summary>Whatever is edited around the known violations leaves them known, and whatever comes to them is new.</summary>
[TestClass]
public sealed class DebtPropertyTests : GateTestCase
{
    static readonly Gen<string> Violation =
        from file in Gen.Elements("a.cs", "b.cs", "A.cs")
        from symbol in Gen.Elements("M:N.C.M", "M:N.C.M(System.String)", "T:N.D", "")
        from target in Gen.Elements("M:T.X", "M:T.Y", "T:U")
        select $"{file}/{symbol}/{target}";

    static readonly Gen<DebtFile> Baseline = Violation.ListOf().Select(Gathered);

    /// <summary>Edits of code that change no violation: lines come and go, members change places, words change.</summary>
    static Gen<IReadOnlyList<Finding>> Edited(DebtFile baseline) =>
        from lines in Gen.Choose(1, 1000).ArrayOf(Math.Max(1, baseline.Count))
        from words in Gen.Elements("one", "two", "461 lines", "460 lines").ArrayOf(Math.Max(1, baseline.Count))
        select (IReadOnlyList<Finding>)
        [
            .. Made.Findings([.. baseline.Counts.Select(site => $"{site.Key.File}/{site.Key.Symbol}/{site.Key.Target}*{site.Value}")])
                .Select((finding, index) => finding with
                {
                    // Two findings never stand at one place.
                    Place = finding.Place with { Line = lines[index], Column = index + 1 },
                    Message = words[index],
                }),
        ];

    [TestMethod]
    public void Edits_LeaveEveryEntryValid() => Check(from baseline in Baseline from findings in Edited(baseline) select (baseline, findings), (baseline, findings) =>
    {
        var verdict = Judge(baseline, findings);
        Assert.IsTrue(verdict.Judgements.All(judgement => judgement.State == FindingState.Debt));
        var balance = DebtBalance.Of(baseline, "SSOT2001", "/repo", [verdict]);
        Assert.AreEqual(baseline.Format(), balance.Left.Format());
        Assert.IsEmpty(balance.Stale);
    });

    [TestMethod]
    public void OneMore_IsNew_AndTheLastOfItsKind() => Check(
        from baseline in Baseline from more in Violation from findings in Edited(baseline.Plus(Made.File(more))) select (baseline, findings),
        (baseline, findings) =>
        {
            var verdict = Judge(baseline, findings);
            var @new = verdict.Judgements.Single(judgement => judgement.State == FindingState.New);
            Assert.IsTrue(verdict.IsRed);
            var equal = verdict.Judgements.Where(judgement => DebtSite.Of("/repo", judgement.Finding) == DebtSite.Of("/repo", @new.Finding));
            Assert.AreSame(@new, equal.Last());
        });

    [TestMethod]
    public void Swap_IsRed_ThoughTheCountStays() => Check(
        from baseline in Baseline
        where baseline.Count > 0
        from findings in Edited(baseline)
        from index in Gen.Choose(0, findings.Count - 1)
        select (baseline, (IReadOnlyList<Finding>)[.. findings.Select((finding, i) => i == index ? finding with { Target = "M:T.Fresh" } : finding)]),
        (baseline, findings) =>
        {
            var verdict = Judge(baseline, findings);
            Assert.AreEqual(1, verdict.Judgements.Count(judgement => judgement.State == FindingState.New));
            Assert.HasCount(1, DebtBalance.Of(baseline, "SSOT2001", "/repo", [verdict]).Stale);
        });

    [TestMethod]
    public void Pruning_NeverGrows_AndTwoPrunesAreOne() => Check(
        from baseline in Baseline from found in Baseline from findings in Edited(found) select (baseline, findings),
        (baseline, findings) =>
        {
            var left = DebtBalance.Of(baseline, "SSOT2001", "/repo", [Judge(baseline, findings)]).Left;
            Assert.IsEmpty(DebtGrowth.Between(baseline, left));
            Assert.AreEqual(left.Format(), DebtBalance.Of(left, "SSOT2001", "/repo", [Judge(left, findings)]).Left.Format());
        });

    [TestMethod]
    public void Merging_IsTheSameFromBothSides_AndNeverGrowsWhatBothShrank() => Check(
        from ancestor in Baseline from ours in Shrunk(ancestor) from theirs in Shrunk(ancestor) select (ours, (ancestor, theirs)),
        (ours, rest) =>
        {
            var merged = DebtMerge.Merge(rest.ancestor, ours, rest.theirs);
            Assert.AreEqual(merged.Format(), DebtMerge.Merge(rest.ancestor, rest.theirs, ours).Format());
            Assert.IsEmpty(DebtGrowth.Between(ours, merged));
            Assert.IsEmpty(DebtGrowth.Between(rest.theirs, merged));
            Assert.AreEqual(ours.Format(), DebtMerge.Merge(rest.ancestor, ours, rest.ancestor).Format());
        });

    [TestMethod]
    public void Merging_LosesNoFixOfEitherSide_WhateverMovedMeanwhile() => Check(
        from ancestor in Baseline from ours in Changed(ancestor) from theirs in Changed(ancestor) select (ours, (ancestor, theirs)),
        (ours, rest) =>
        {
            var merged = DebtMerge.Merge(rest.ancestor, ours, rest.theirs);
            foreach (var (member, count) in Members(merged))
            {
                var (before, own, other) = (Members(rest.ancestor)[member], Members(ours).GetValueOrDefault(member), Members(rest.theirs).GetValueOrDefault(member));
                Assert.IsLessThanOrEqualTo(before - (before - own) - (before - other), count, merged.Format());
            }

            Assert.AreEqual(merged.Format(), DebtMerge.Merge(rest.ancestor, rest.theirs, ours).Format());
            Assert.AreEqual(ours.Format(), DebtMerge.Merge(rest.ancestor, ours, rest.ancestor).Format());
        });

    [TestMethod]
    public void AnyBaseline_IsReadAsItWasWritten() => Check(from baseline in Baseline select (baseline, baseline), (baseline, _) =>
    {
        var read = DebtFile.Parse(System.Text.Encoding.UTF8.GetBytes(baseline.Format()), out var fault);
        Assert.IsNull(fault);
        Assert.AreEqual(baseline.Format(), read.Format());
    });

    static Gen<DebtFile> Shrunk(DebtFile file) => Gen.Choose(0, 3).ArrayOf(Math.Max(1, file.Counts.Count)).Select(fixes => DebtFile.Of(
        file.Counts.Select((site, index) => new KeyValuePair<DebtSite, int>(site.Key, Math.Max(0, site.Value - fixes[index])))));

    /// <summary>What a branch makes of a baseline: some is fixed, and members move to other files.</summary>
    static Gen<DebtFile> Changed(DebtFile file) =>
        from shrunk in Shrunk(file)
        from files in Gen.Elements("", "", "a.cs", "c.cs").ArrayOf(Math.Max(1, shrunk.Counts.Count))
        select DebtFile.Of(shrunk.Counts
            .Select((site, index) => (Site: site.Key.Symbol.Length == 0 || files[index].Length == 0 ? site.Key : site.Key with { File = files[index] }, site.Value))
            .GroupBy(site => site.Site)
            .Select(site => new KeyValuePair<DebtSite, int>(site.Key, site.Sum(count => count.Value))));

    static Dictionary<DebtSite, int> Members(DebtFile file) => file.Counts.GroupBy(site => site.Key.Anywhere).ToDictionary(member => member.Key, member => member.Sum(site => site.Value));

    static DebtFile Gathered(IEnumerable<string> violations) =>
        DebtFile.Of(violations.GroupBy(violation => violation).Select(group => new KeyValuePair<DebtSite, int>(Made.Site(group.Key), group.Count())));

    static Verdict Judge(DebtFile baseline, IReadOnlyList<Finding> findings) =>
        Made.Verdict(DebtBook.Of([new("SSOT2001", baseline)], exists: _ => true), findings);

    static void Check<TOne, TOther>(Gen<(TOne, TOther)> cases, Action<TOne, TOther> holds) =>
        Prop.ForAll(cases.ToArbitrary(), @case => holds(@case.Item1, @case.Item2)).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
}
