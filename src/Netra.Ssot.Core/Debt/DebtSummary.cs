using System.Globalization;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Core.Debt;

/// <summary>What is left of a migration. A violation that several target frameworks of a project show is one.</summary>
/// <param name="Debt">Known violations, moved ones included.</param>
/// <param name="New">Violations that are neither known nor allowed and that are at least warnings.</param>
/// <param name="Next">The scope with debt whose deadline comes first; null when no debt is under one.</param>
public sealed record DebtSummary(int Debt, int New, Scope? Next)
{
    static readonly DebtSummary Nothing = new(0, 0, null);

    /// <summary>Counts verdicts.</summary>
    public static DebtSummary Of(IReadOnlyCollection<Verdict> verdicts) => verdicts.All(verdict => verdict.Judgements.Count == 0) ? Nothing : new(
        Violations.Count(verdicts, judgement => judgement.IsDebt),
        Violations.Count(verdicts, judgement => judgement is { State: FindingState.New, Severity: >= Severity.Warning, Finding.Rule.IsConfigurable: true }),
        verdicts.SelectMany(verdict => verdict.Judgements)
            .Where(judgement => judgement is { IsDebt: true, Scope.Deadline: not null })
            .Select(judgement => judgement.Scope)
            .OrderBy(scope => scope!.Deadline)
            .ThenBy(scope => scope!.Name, StringComparer.Ordinal)
            .FirstOrDefault());

    /// <summary>One line: <c>SSOT: 42 debt, 0 new, next deadline websocket 2027-01-31</c>.</summary>
    public override string ToString()
    {
        var deadline = Next is { Deadline: { } day } ? $", next deadline {Next.Name} {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
        return string.Format(CultureInfo.InvariantCulture, "SSOT: {0} debt, {1} new{2}", Debt, New, deadline);
    }
}
