using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Core.Tests.Rules.Code;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Findings;

[TestClass]
public sealed class VerdictBuilderTests : GateTestCase
{
    static Finding Found(RuleDefinition rule, int line = 1, int column = 1, string file = "/repo/a.cs", string target = "t", string symbol = "s") => new()
    {
        Rule = rule,
        Place = new SourcePlace(file, line, column, line, column + 1),
        Message = "found",
        Target = target,
        Symbol = symbol,
    };

    static Verdict Build(Policy policy, params Finding[] findings) => new VerdictBuilder(policy, DebtBook.Empty, new(2027, 1, 1)).Build("/repo/p.csproj", "net10.0", findings);

    static Severity? SeverityOf(Policy policy, RuleDefinition rule) => Build(policy, Found(rule)).Judgements.SingleOrDefault()?.Severity;

    static Policy Setting(RuleDefinition rule, Severity severity) => Given.Policy with { Rules = [new(rule.Id.ToLowerInvariant(), severity, "")] };

    [TestMethod]
    public void Nothing_IsGreen() => Assert.IsFalse(Build(Given.Policy).IsRed);

    [TestMethod]
    public void DefaultSeverities_Hold_AndAnErrorIsRed()
    {
        Assert.AreEqual(Severity.Error, SeverityOf(Given.Policy, RuleCatalogue.EnvironmentAccess));
        Assert.AreEqual(Severity.Warning, SeverityOf(Given.Policy, RuleCatalogue.HandWrittenDouble));
        Assert.IsTrue(Build(Given.Policy, Found(RuleCatalogue.EnvironmentAccess)).IsRed);
        Assert.IsFalse(Build(Given.Policy, Found(RuleCatalogue.HandWrittenDouble)).IsRed);
    }

    [TestMethod]
    [DataRow(Severity.Info)]
    [DataRow(Severity.Warning)]
    [DataRow(Severity.Error)]
    public void PolicysSeverity_Wins(Severity severity) =>
        Assert.AreEqual(severity, SeverityOf(Setting(RuleCatalogue.HandWrittenDouble, severity), RuleCatalogue.HandWrittenDouble));

    [TestMethod]
    public void SeverityNone_IsNotTold() =>
        Assert.IsNull(SeverityOf(Setting(RuleCatalogue.HandWrittenDouble, Severity.None), RuleCatalogue.HandWrittenDouble));

    [TestMethod]
    public void GatesOwnHealth_KeepsItsSeverity()
    {
        foreach (var rule in new[] { RuleCatalogue.UnverifiedAssembly, RuleCatalogue.WeakenedGate, RuleCatalogue.InvalidPolicy, RuleCatalogue.UnreadableInput, RuleCatalogue.BrokenRule })
            Assert.AreEqual(Severity.Error, SeverityOf(Setting(rule, Severity.None), rule), rule.Id);
    }

    [TestMethod]
    public void Audit_WarnsAtMost()
    {
        var audit = Given.Policy with { Mode = PolicyMode.Audit };

        foreach (var rule in RuleCatalogue.All)
            Assert.AreEqual(Severity.Warning, SeverityOf(audit, rule), rule.Id);
        Assert.AreEqual(Severity.Info, SeverityOf(Setting(RuleCatalogue.NoTests, Severity.Info) with { Mode = PolicyMode.Audit }, RuleCatalogue.NoTests));
    }

    [TestMethod]
    public void Off_JudgesNothing() =>
        Assert.IsEmpty(Build(Given.Policy with { Mode = PolicyMode.Off }, Found(RuleCatalogue.NoTests)).Judgements);

    [TestMethod]
    public void RuleOfAHigherLevel_IsNotInForceYet()
    {
        var rule = RuleCatalogue.NoTests with { Level = 2 };

        Assert.IsNull(SeverityOf(Given.Policy, rule));
        Assert.AreEqual(Severity.Error, SeverityOf(Given.Policy with { AnalysisLevel = 2 }, rule));
    }

    [TestMethod]
    public void WhatAMemberHoldsTwice_AtOnePlace_IsTwoFindings()
    {
        var finding = Found(RuleCatalogue.EnvironmentAccess) with { Symbol = "M:Acme.C.M" };

        Assert.HasCount(2, Build(Given.Policy, finding, finding with { }).Judgements);
    }

    [TestMethod]
    public void WhatIsSaidTwiceOfAProject_IsToldOnce_AndAnyDifferenceCounts()
    {
        var finding = Found(RuleCatalogue.EnvironmentAccess) with { Symbol = "" };

        var verdict = Build(
            Given.Policy, finding, finding with { }, finding with { Message = "in other words" }, finding with { Target = "u" }, finding with { Symbol = "v" },
            finding with { Rule = RuleCatalogue.ForbiddenApi }, finding with { Place = finding.Place with { Column = 2 } });

        Assert.HasCount(6, verdict.Judgements);
    }

    [TestMethod]
    public void Order_IsByPlaceRuleAndTarget_WhateverTheInputsOrder()
    {
        Finding[] ordered =
        [
            Found(RuleCatalogue.NoTests, 9, 9, "/repo/A.cs"),
            Found(RuleCatalogue.EnvironmentAccess, 2, 10),
            Found(RuleCatalogue.EnvironmentAccess, 10, 2, target: "a"),
            Found(RuleCatalogue.EnvironmentAccess, 10, 2, target: "b"),
            Found(RuleCatalogue.ForbiddenApi, 10, 2, target: "a"),
            Found(RuleCatalogue.EnvironmentAccess, 10, 11),
            Found(RuleCatalogue.EnvironmentAccess, 1, 1, "/repo/b.cs"),
        ];

        CollectionAssert.AreEqual(ordered, Build(Given.Policy, ordered).Judgements.Select(j => j.Finding).ToArray());
        CollectionAssert.AreEqual(ordered, Build(Given.Policy, [.. ordered.Reverse()]).Judgements.Select(j => j.Finding).ToArray());
    }
}
