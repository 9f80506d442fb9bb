using System.Globalization;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Reporting;

/// <summary>How many violations of a rule there are.</summary>
public sealed record RuleCount(string Rule, int Count);

/// <summary>The counts of a report, each violation once in its project. Nothing is left out of them, whatever a format leaves out of its list.</summary>
/// <param name="Errors">Findings that make the verdict red.</param>
/// <param name="Debt">Known debt, moved debt included.</param>
/// <param name="ByRule">Findings of any state by rule id, in the order of the ids.</param>
public sealed record ReportSummary(
    int Total, int Errors, int Warnings, int Debt, int Exempt, IReadOnlyList<RuleCount> ByRule)
{
    /// <summary>Findings that are neither known nor allowed, whatever their severity.</summary>
    public int New => Total - Debt - Exempt;

    static readonly ReportSummary Nothing = new(0, 0, 0, 0, 0, []);

    /// <summary>Counts violations.</summary>
    public static ReportSummary Of(IReadOnlyCollection<Violation> violations)
    {
        if (violations.Count == 0)
            return Nothing;

        int total = 0, errors = 0, warnings = 0, debt = 0, exempt = 0;
        var byRule = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var judgement in violations.Select(violation => violation.Judgement))
        {
            total++;
            errors += judgement.Severity == Severity.Error ? 1 : 0;
            warnings += judgement.Severity == Severity.Warning ? 1 : 0;
            debt += judgement.IsDebt ? 1 : 0;
            exempt += judgement.State == FindingState.Exempt ? 1 : 0;
            var rule = judgement.Finding.Rule.Id;
            byRule[rule] = byRule.GetValueOrDefault(rule) + 1;
        }

        return new(total, errors, warnings, debt, exempt, [.. byRule.Keys.Order(StringComparer.Ordinal).Select(rule => new RuleCount(rule, byRule[rule]))]);
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Count(Errors, "error")}, {Count(Warnings, "warning")}, {Debt} debt, {Exempt} exempt");

    internal static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
