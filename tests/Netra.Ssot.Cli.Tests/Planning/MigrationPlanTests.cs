using Netra.Ssot.Cli.Planning;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Planning;

[TestClass]
public sealed class MigrationPlanTests : GateTestCase
{
    static readonly Scope Late = new("late", [], "P0", null, new DateTime(2027, 6, 1, 0, 0, 0, DateTimeKind.Utc), "");
    static readonly Scope Soon = new("soon", [], "P0", null, new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc), "");
    static readonly Scope Second = new("a second", [], "P1", null, null, "");

    static Judgement Open(Scope? scope, string file, int line = 1, RuleDefinition? rule = null, FindingState state = FindingState.Debt) => new(
        new Finding { Rule = rule ?? RuleCatalogue.EnvironmentAccess, Place = new("/r/" + file, line, 2, line, 3), Message = "" }, Severity.Info, state) { Scope = scope };

    static MigrationPlan Of(params Judgement[] judgements) => MigrationPlan.Of(new("/r", [new("/r/P.csproj", "net10.0", judgements), new("/r/P.csproj", "net472", judgements)])
    {
        Projects = [new("/r/P.csproj", ProjectKind.Test, default, default), new("/r/Q.csproj", null, default, default)],
    });

    [TestMethod]
    public void Scopes_AreInTheOrderOfPriorityAndDeadline() => CollectionAssert.AreEqual(
        new[] { "soon", "late", "a second", "" },
        Of(Open(null, "d"), Open(Second, "c"), Open(Late, "a"), Open(Soon, "b")).Scopes.Select(scope => scope.Name).ToArray());

    [TestMethod]
    public void Priorities_AreNumbers()
    {
        string[] priorities = ["P10", "P2", "P02", "high", "P1b", "P1"];
        var scopes = priorities.Select(priority => Second with { Name = priority, Priority = priority });

        CollectionAssert.AreEqual(
            new[] { "P1", "P1b", "P02", "P2", "P10", "high" }, Of([.. scopes.Select(scope => Open(scope, scope.Name))]).Scopes.Select(scope => scope.Name).ToArray());
    }

    [TestMethod]
    public void Files_AreInTheOrderOfFindingsThenOfWhatAFixMends()
    {
        var fixable = RuleCatalogue.AdHocMock with { IsFixable = true };

        var files = Of(Open(Soon, "one"), Open(Soon, "fixed", rule: fixable), Open(Soon, "two"), Open(Soon, "two", line: 2)).Scopes.Single().Files;

        CollectionAssert.AreEqual(new[] { "two", "fixed", "one" }, files.Select(file => file.File).ToArray());
        CollectionAssert.AreEqual(new[] { 0, 1, 0 }, files.Select(file => file.Fixable).ToArray());
    }

    [TestMethod]
    public void Place_IsMendedOnceForAllTargetFrameworks() => Assert.AreEqual(1, Of(Open(Soon, "one")).Scopes.Single().Files.Single().Findings);

    [TestMethod]
    public void WhatIsExempt_IsNoWork() => Assert.IsEmpty(Of(Open(Soon, "one", state: FindingState.Exempt)).Scopes);

    [TestMethod]
    public void OnlyJudgedProjects_AreKnown() => CollectionAssert.AreEqual(new[] { "P.csproj" }, Of().Judged.ToArray());
}
