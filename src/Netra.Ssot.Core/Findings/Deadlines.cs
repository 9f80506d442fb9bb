using System.Globalization;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Core.Findings;

/// <summary>Warns of the deadlines of scopes that still have debt, and tells those that have passed (SSOT4003).</summary>
public static class Deadlines
{
    /// <summary>The days for which it warns before a deadline.</summary>
    public const int Notice = 30;

    /// <summary>The judgements for the scopes that have debt among these, in the order of the policy. A violation that several target frameworks show is one.</summary>
    /// <param name="today">The day, in UTC. The deadline itself is the last day on which debt may stand.</param>
    /// <param name="where">As <see cref="SumFindings.Of(Policy, IReadOnlyCollection{Verdict}, DateTime, string)"/> says.</param>
    internal static IEnumerable<Judgement> Find(Policy policy, IReadOnlyCollection<Verdict> verdicts, DateTime today, string where)
    {
        foreach (var scope in policy.Scopes.Where(scope => scope.Deadline is { } last && last < today.AddDays(Notice + 1)))
        {
            var left = Violations.Count(verdicts, judgement => judgement.IsDebt && ReferenceEquals(ScopeOf(policy, judgement), scope));
            if (left > 0)
                yield return Tell(policy, scope, left, (scope.Deadline!.Value - today).Days, where);
        }
    }

    // Verdicts that were read from a file hold copies of the policy's scopes.
    static Scope? ScopeOf(Policy policy, Judgement judgement) =>
        judgement.Scope is null ? null : ScopeFinder.Find(policy.Scopes, RootPath.Relative(policy.Root, judgement.Finding.Place.File));

    static Judgement Tell(Policy policy, Scope scope, int left, int days, string where)
    {
        var rule = RuleCatalogue.MissedDeadline;
        var date = scope.Deadline!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (when, remedy) = days < 0
            ? ($"after its deadline of {date}", "mend it, or agree on another Deadline in the policy")
            : ($"and its deadline is {date}, {(days == 0 ? "today" : days == 1 ? "tomorrow" : $"in {days.ToString(CultureInfo.InvariantCulture)} days")}", "mend it before");
        var name = scope.Owner.Length > 0 ? $"{scope.Name} (owner {scope.Owner})" : scope.Name;
        var finding = new Finding
        {
            Rule = rule,
            Place = scope.Place ?? SourcePlace.TopOf(policy.File),
            Message = rule.Say(name, left, (where + " " + when).TrimStart(), remedy),
            Target = scope.Name,
            Remedy = rule.Remedy,
        };
        return new(finding, days < 0 ? rule.DefaultSeverity : Severity.Warning) { Scope = scope };
    }
}
