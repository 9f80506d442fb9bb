using Netra.Ssot.Core.Findings;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests;

[TestClass]
public sealed class ScopeDeadlineTests : GateTestCase
{
    static Judgement In(string scope, int? day, FindingState state = FindingState.Debt) => Sample.Judgement(state: state) with
    {
        Scope = new(scope, [], "", null, day is { } known ? new DateTime(2027, 1, known, 0, 0, 0, DateTimeKind.Utc) : null, ""),
    };

    [TestMethod]
    public void Deadlines_AreThoseOfScopesWithAnythingLeftByDay()
    {
        var deadlines = ScopeDeadline.Of(Sample.Report(
            In("z", 9), In("late", 31, FindingState.New), In("a", 9), In("z", 9), In("done", 5, FindingState.Exempt), In("never", null), Sample.Judgement() with { Scope = null }));

        CollectionAssert.AreEqual(
            new[] { "2027-01-09 a,z", "2027-01-31 late" }, deadlines.Select(deadline => $"{deadline.Day:yyyy-MM-dd} {string.Join(',', deadline.Scopes)}").ToArray());
    }
}
