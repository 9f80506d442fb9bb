using System.Globalization;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Reporting;

/// <summary>The violations of one group.</summary>
/// <param name="Name">Empty for findings that belong to no group.</param>
public sealed record BreakdownRow(string Name, int New, int Debt, int Exempt)
{
    /// <summary>What the name means; may be empty.</summary>
    public string Detail { get; init; } = "";

    /// <summary>New findings and debt: what is left to do.</summary>
    public int Open => New + Debt;

    /// <summary>All of them.</summary>
    public int Total => New + Debt + Exempt;
}

/// <summary>All violations of a report, counted by one of their sides. Every violation is in exactly one row.</summary>
/// <param name="Title">What is told apart: "Rule".</param>
/// <param name="Rows">Those with most left to do first; priorities by name.</param>
public sealed record Breakdown(string Title, IReadOnlyList<BreakdownRow> Rows)
{
    /// <summary>The sides that a report is counted by.</summary>
    public static IReadOnlyList<Breakdown> All(Report report) =>
    [
        Of("Rule", report, violation => violation.Judgement.Finding.Rule.Id, judgement => judgement.Finding.Rule.Title),
        Of("Project", report, violation => ReportPaths.Relative(report.Root, violation.Project)),
        Of("Scope", report, violation => violation.Judgement.Scope?.Name ?? "", judgement => DetailOf(judgement.Scope)),
        ByPriority(report),
        Of("Owner", report, violation => OwnerOf(violation.Judgement)),
    ];

    /// <summary>Who answers for a finding: who allowed it, else the owner of its scope; empty for nobody.</summary>
    public static string OwnerOf(Judgement judgement) => judgement.Exemption?.Owner ?? judgement.Scope?.Owner ?? "";

    /// <summary>A scope's priority, deadline and owner, as far as it has them.</summary>
    public static string DetailOf(Scope? scope) => scope is null ? "" : string.Join(
        ", ",
        new[]
        {
            scope.Priority,
            scope.Deadline is { } day ? string.Create(CultureInfo.InvariantCulture, $"until {day:yyyy-MM-dd}") : "",
            scope.Owner.Length > 0 ? "owner " + scope.Owner : "",
        }.Where(part => part.Length > 0));

    // Priorities are an order themselves: P0 comes before P1, however little is left in it.
    static Breakdown ByPriority(Report report)
    {
        var breakdown = Of("Priority", report, violation => violation.Judgement.Scope?.Priority ?? "");
        return breakdown with { Rows = [.. breakdown.Rows.OrderBy(row => row.Name.Length == 0).ThenBy(row => row.Name, PriorityOrder.Instance)] };
    }

    static Breakdown Of(string title, Report report, Func<Violation, string> side, Func<Judgement, string>? detail = null) => new(
        title,
        [
            .. report.Violations.GroupBy(side, violation => violation.Judgement, StringComparer.Ordinal)
                .Select(group => Row(group.Key, [.. group]) with { Detail = detail?.Invoke(group.First()) ?? "" })
                .OrderByDescending(row => row.Open).ThenBy(row => row.Name.Length == 0).ThenBy(row => row.Name, StringComparer.Ordinal),
        ]);

    static BreakdownRow Row(string name, List<Judgement> all) => new(
        name,
        all.Count(judgement => judgement.State == FindingState.New),
        all.Count(judgement => judgement.IsDebt),
        all.Count(judgement => judgement.State == FindingState.Exempt));
}
