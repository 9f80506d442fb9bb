using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests;

[TestClass]
public sealed class FindingLimitTests : GateTestCase
{
    [TestMethod]
    public void Limit_HoldsForEachRuleByItself()
    {
        var limit = new FindingLimit(2);

        var admitted = new[] { Of("SSOT2001"), Of("SSOT2001"), Of("SSOT2003"), Of("SSOT2001") }.Select(limit.Admits).ToArray();

        CollectionAssert.AreEqual(new[] { true, true, true, false }, admitted);
    }

    [TestMethod]
    public void Remainders_TellHowManyAndTheLoudestOfThem()
    {
        var limit = new FindingLimit(1);
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Error, Severity.Warning })
            limit.Admits(Of("SSOT2001", severity));
        limit.Admits(Of("SSOT2003"));

        var held = limit.Remainders.Single();

        Assert.AreEqual(("SSOT2001", Severity.Warning), (held.First.Finding.Rule.Id, held.First.Severity));
        Assert.AreEqual((3, 4, Severity.Error), (held.Count, held.Total, held.Loudest));
    }

    static Judgement Of(string rule, Severity severity = Severity.Warning) =>
        new(new() { Rule = RuleCatalogue.Find(rule)!, Place = SourcePlace.TopOf("/repo/a.cs"), Message = "found" }, severity);
}
