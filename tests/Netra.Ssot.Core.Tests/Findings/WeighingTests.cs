using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.Core.Tests.Rules.Code;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Findings;

/// <summary>What debt, exemptions and scopes make of findings.</summary>
[TestClass]
public sealed class WeighingTests : GateTestCase
{
    static readonly DateTime Today = new(2027, 1, 1);

    static Finding Found(int line = 1, string file = "tests/a.cs", string symbol = "M:A.M", string target = "M:T.X", RuleDefinition? rule = null) => new()
    {
        Rule = rule ?? RuleCatalogue.EnvironmentAccess,
        Place = new("/repo/" + file, line, 1, line, 2),
        Message = "found",
        Symbol = symbol,
        Target = target,
    };

    static DebtBook Debt(params (string File, string Symbol, string Target, int Count)[] sites) =>
        DebtBook.Of([new("SSOT2001", DebtFile.Of(sites.Select(site => new KeyValuePair<DebtSite, int>(new(site.File, site.Symbol, site.Target), site.Count))))]);

    static IReadOnlyList<Judgement> Weigh(Policy policy, DebtBook debt, params Finding[] findings) =>
        new VerdictBuilder(policy, debt, Today).Build("/repo/tests/p.csproj", "net10.0", findings).Judgements;

    static string States(IEnumerable<Judgement> judgements) => string.Join(" ", judgements.Select(j => $"{j.Finding.Place.Line}:{j.State}"));

    static Scope Scope(string name, string glob, Severity? severity = null, DateTime? deadline = null) => new(name, [Given.Glob(glob)], "P1", severity, deadline, "us");

    static Exemption Exempt(string rule = "SSOT2001", string? glob = null, string? symbol = null, int days = 0) =>
        new(rule, glob is null ? [] : [Given.Glob(glob)], symbol is null ? null : SymbolPattern.Parse(symbol), "because", "us", Today.AddDays(days));

    [TestMethod]
    public void Debt_IsInfo_AndWhatComesBeyondItIsNew_LastByPlace()
    {
        var judgements = Weigh(Given.Policy, Debt(("tests/a.cs", "M:A.M", "M:T.X", 2)), Found(9), Found(2), Found(5));

        Assert.AreEqual("2:Debt 5:Debt 9:New", States(judgements));
        CollectionAssert.AreEqual(new[] { Severity.Info, Severity.Info, Severity.Error }, judgements.Select(j => j.Severity).ToArray());
    }

    [TestMethod]
    public void ASecondUse_AtThePlaceOfADebt_IsNew() => Assert.AreEqual(
        "3:Debt 3:New", States(Weigh(Given.Policy, Debt(("tests/a.cs", "M:A.M", "M:T.X", 1)), Found(3), Found(3))));

    [TestMethod]
    [DataRow("tests/a.cs", "M:A.Other", "M:T.X")]
    [DataRow("tests/a.cs", "M:A.M", "M:T.Y")]
    public void AnotherSymbolOrTarget_IsNew(string file, string symbol, string target) =>
        Assert.AreEqual(FindingState.New, Weigh(Given.Policy, Debt(("tests/a.cs", "M:A.M", "M:T.X", 1)), Found(1, file, symbol, target)).Single().State);

    [TestMethod]
    public void DebtOfAnotherRule_DoesNotCount() => Assert.AreEqual(
        FindingState.New, Weigh(Given.Policy, Debt(("tests/a.cs", "M:A.M", "M:T.X", 1)), Found(rule: RuleCatalogue.ForbiddenApi)).Single().State);

    [TestMethod]
    public void SameMemberInAnotherFile_IsMoved_AndSaysFromWhere()
    {
        var judgement = Weigh(Given.Policy, Debt(("tests/old.cs", "M:A.M", "M:T.X", 1)), Found()).Single();

        Assert.AreEqual((FindingState.Moved, Severity.Info, "tests/old.cs"), (judgement.State, judgement.Severity, judgement.MovedFrom));
    }

    [TestMethod]
    public void FileThatStillHoldsTheViolation_MovesNothing()
    {
        var judgements = Weigh(Given.Policy, Debt(("tests/b.cs", "M:A.M", "M:T.X", 1)), Found(1), Found(2, "tests/b.cs"));

        Assert.AreEqual("1:New 2:Debt", States(judgements));
    }

    /// <summary>One compilation cannot know whether another one still sees the violation at its old place, while there is one.</summary>
    [TestMethod]
    [DataRow(true, FindingState.New)]
    [DataRow(false, FindingState.Moved)]
    public void OnlyAFileThatIsGoneMoves(bool isThere, FindingState expected)
    {
        var project = DebtBook.Of([new("SSOT1004", DebtFile.Of([new(new("old/p.csproj", "", "Moq"), 1)]))], exists: _ => isThere);
        var member = DebtBook.Of([new("SSOT2001", DebtFile.Of([new(new("old/a.cs", "M:A.M", "M:T.X"), 1)]))], exists: _ => isThere);

        Assert.AreEqual(expected, Weigh(Given.Policy, project, Found(1, "tests/p.csproj", "", "Moq", RuleCatalogue.ForbiddenPackage)).Single().State);
        Assert.AreEqual(expected, Weigh(Given.Policy, member, Found()).Single().State);
    }

    [TestMethod]
    public void Exempt_IsKept_AndTakesNoDebt()
    {
        var policy = Given.Policy with { Exemptions = [Exempt(symbol: "M:A.M")] };

        var judgements = Weigh(policy, Debt(("tests/a.cs", "M:A.M", "M:T.X", 1)), Found(1), Found(2, symbol: "M:A.Other"));

        Assert.AreEqual("1:Exempt 2:New", States(judgements));
        Assert.AreEqual((Severity.None, policy.Exemptions[0]), (judgements[0].Severity, judgements[0].Exemption));
    }

    [TestMethod]
    [DataRow("SSOT2001", "tests/**", "N:A", 0, true)]
    [DataRow("ssot2001", null, null, 0, true)]
    [DataRow("SSOT2001", null, null, -1, false)]
    [DataRow("SSOT2003", null, null, 0, false)]
    [DataRow("SSOT2001", "other/**", null, 0, false)]
    [DataRow("SSOT2001", null, "T:B", 0, false)]
    public void Exemption_Holds(string rule, string? glob, string? symbol, int days, bool holds) => Assert.AreEqual(
        holds ? FindingState.Exempt : FindingState.New,
        Weigh(Given.Policy with { Exemptions = [Exempt(rule, glob, symbol, days)] }, DebtBook.Empty, Found())[0].State);

    [TestMethod]
    public void ExemptionWithoutReasonOwnerOrExpiry_DoesNotHold_AndIsTold()
    {
        var whole = Exempt();
        foreach (var lacking in new[] { whole with { Reason = "" }, whole with { Owner = "" }, whole with { Expires = null } })
        {
            var policy = Given.Policy with { Exemptions = [lacking] };

            Assert.AreEqual(FindingState.New, Weigh(policy, DebtBook.Empty, Found()).Single().State);
            Assert.AreEqual("SSOT4002", ExemptionFindings.Faulty(policy, Today).Single().Rule.Id);
        }

        Assert.IsEmpty(ExemptionFindings.Faulty(Given.Policy with { Exemptions = [whole] }, Today));
        Assert.Contains("expired on 2027-01-01", ExemptionFindings.Faulty(Given.Policy with { Exemptions = [whole] }, Today.AddDays(1)).Single().Message);
    }

    [TestMethod]
    public void MostSpecificScope_Wins_OverTheRulesSetting()
    {
        var policy = Given.Policy with
        {
            Rules = [new("SSOT2001", Severity.None, "")],
            Scopes = [Scope("all", "tests/**", Severity.Warning), Scope("deep", "tests/deep/**", Severity.Error), Scope("silent", "tests/deep/quiet.cs")],
        };

        var judgements = Weigh(policy, DebtBook.Empty, Found(1), Found(2, "tests/deep/b.cs"), Found(3, "tests/deep/quiet.cs"), Found(4, "src/c.cs"));

        CollectionAssert.AreEqual(
            new[] { (1, Severity.Warning, "all"), (2, Severity.Error, "deep") },
            judgements.Select(j => (j.Finding.Place.Line, j.Severity, j.Scope!.Name)).ToArray());
    }

    [TestMethod]
    public void GatesOwnHealth_IsNotWeakenedByScopesExemptionsOrDebt()
    {
        foreach (var rule in RuleCatalogue.All.Where(rule => !rule.IsConfigurable))
        {
            var policy = Given.Policy with { Scopes = [Scope("all", "**", Severity.None)], Exemptions = [Exempt(rule.Id)] };
            var debt = DebtBook.Of([new(rule.Id, DebtFile.Of([new(new("tests/a.cs", "M:A.M", "M:T.X"), 1)]))]);

            var judgement = Weigh(policy, debt, Found(rule: rule)).Single();

            Assert.AreEqual((rule.DefaultSeverity, FindingState.New), (judgement.Severity, judgement.State), rule.Id);
        }
    }

    [TestMethod]
    [DataRow(-1, Severity.Error)]
    [DataRow(0, Severity.Warning)]
    [DataRow(30, Severity.Warning)]
    [DataRow(31, null)]
    public void Deadline_WarnsForAMonth_ThenFails(int days, Severity? expected)
    {
        var policy = Given.Policy with { Scopes = [Scope("ws", "tests/**", deadline: Today.AddDays(days))] };

        var told = Weigh(policy, Debt(("tests/a.cs", "M:A.M", "M:T.X", 1)), Found()).SingleOrDefault(j => j.Finding.Rule == RuleCatalogue.MissedDeadline);

        Assert.AreEqual(expected, told?.Severity);
        Assert.AreEqual(expected is not null, told?.Finding.Message.Contains(Today.AddDays(days).ToString("yyyy-MM-dd")) == true);
    }

    [TestMethod]
    public void Deadline_IsOnlyForAScopeWithDebtLeftInIt()
    {
        var policy = Given.Policy with { Scopes = [Scope("ws", "tests/**", deadline: Today.AddDays(-9)), Scope("other", "src/**", deadline: Today.AddDays(-9))] };

        Assert.HasCount(1, Weigh(policy, DebtBook.Empty, Found()));
        Assert.AreEqual("other", Weigh(policy, Debt(("src/a.cs", "M:A.M", "M:T.X", 1)), Found(file: "src/a.cs"))[^1].Finding.Target);
    }
}
