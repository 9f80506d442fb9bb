using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Findings;

[TestClass]
public sealed class VerdictTests : GateTestCase
{
    static readonly Judgement One = Judged(1), Other = Judged(2);

    [TestMethod]
    public void WhatWasTold_IsNotToldAgain() => CollectionAssert.AreEqual(new[] { Other }, Of(One, Other).Without(Of(One)).Judgements.ToArray());

    /// <summary>A report counts two uses in one statement, and a person is told of the place.</summary>
    [TestMethod]
    public void WhatReadsTheSame_IsToldOnce() => CollectionAssert.AreEqual(new[] { One }, Of(One, Judged(1)).Without(Of()).Judgements.ToArray());

    [TestMethod]
    public void WhereNothingWasFound_NothingIsLeftToTell() => Assert.IsEmpty(Of().Without(Of(One)).Judgements);

    static Verdict Of(params Judgement[] judgements) => new("/repo/p.csproj", "net10.0", judgements);

    static Judgement Judged(int line)
    {
        var finding = new Finding { Rule = RuleCatalogue.EnvironmentAccess, Place = new("/repo/a.cs", line, 1, line, 2), Message = "found" };
        return new(finding, Severity.Error);
    }
}
