using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Reporting;

/// <summary>The last day on which debt of these scopes may stand.</summary>
/// <param name="Scopes">Their names, by name; at least one.</param>
public sealed record ScopeDeadline(DateOnly Day, IReadOnlyList<string> Scopes)
{
    /// <summary>The deadlines of the scopes that have anything left to do, by day.</summary>
    public static IReadOnlyList<ScopeDeadline> Of(Report report) =>
    [
        .. report.Violations.Select(violation => violation.Judgement)
            .Where(judgement => judgement.State != FindingState.Exempt && judgement.Scope?.Deadline is not null)
            .GroupBy(judgement => DateOnly.FromDateTime(judgement.Scope!.Deadline!.Value), judgement => judgement.Scope!.Name)
            .OrderBy(day => day.Key)
            .Select(day => new ScopeDeadline(day.Key, [.. day.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])),
    ];
}
