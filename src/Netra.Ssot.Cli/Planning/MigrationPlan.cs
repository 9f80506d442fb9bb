using Netra.Ssot.Core.Findings;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Planning;

/// <summary>A file with findings to mend.</summary>
/// <param name="File">Relative to the root.</param>
/// <param name="Projects">The projects that it is judged in, relative to the root, sorted.</param>
/// <param name="Rules">Findings by rule id, the most frequent first.</param>
/// <param name="Fixable">How many of them a code fix mends.</param>
sealed record PlannedFile(string File, IReadOnlyList<string> Projects, IReadOnlyList<KeyValuePair<string, int>> Rules, int Fixable)
{
    public int Findings => Rules.Sum(rule => rule.Value);
}

/// <summary>A part of the repository in the order of the work.</summary>
/// <param name="Name">The scope's; empty for what lies in none.</param>
/// <param name="Detail">Its priority, deadline and owner.</param>
sealed record PlannedScope(string Name, string Detail, IReadOnlyList<PlannedFile> Files);

/// <summary>The order in which to mend: scopes by priority and deadline; in them the files with most findings, of equals those of which a code fix mends most.</summary>
/// <param name="Judged">The projects that were judged whole, relative to the root: only of them it is known what is gone.</param>
sealed record MigrationPlan(IReadOnlyList<PlannedScope> Scopes, IReadOnlySet<string> Judged)
{
    /// <summary>The plan for what a report leaves to do: new findings and debt, nothing that is exempt.</summary>
    public static MigrationPlan Of(Report report)
    {
        var open = report.Violations.Where(violation => violation.Judgement.State != FindingState.Exempt).ToList();
        return new(
            [
                .. open.GroupBy(one => one.Judgement.Scope?.Name ?? "", StringComparer.Ordinal)
                    .Select(group => (Scope: group.First().Judgement.Scope, Violations: group))
                    // What has no scope, no priority or no deadline comes behind what has one.
                    .OrderBy(part => part.Scope is null).ThenBy(part => part.Scope?.Priority is null or "").ThenBy(part => part.Scope?.Priority ?? "", PriorityOrder.Instance)
                    .ThenBy(part => part.Scope?.Deadline ?? DateTime.MaxValue).ThenBy(part => part.Scope?.Name, StringComparer.Ordinal)
                    .Select(part => new PlannedScope(part.Scope?.Name ?? "", Breakdown.DetailOf(part.Scope), Files(report.Root, part.Violations))),
            ],
            report.Projects.Where(tally => tally.IsJudged).Select(tally => ReportPaths.Relative(report.Root, tally.Project)).ToHashSet(StringComparer.Ordinal));
    }

    static List<PlannedFile> Files(string root, IEnumerable<Violation> open) =>
    [
        .. open.GroupBy(one => ReportPaths.Relative(root, one.Judgement.Finding.Place.File), StringComparer.Ordinal)
            .Select(group => File(root, group.Key, [.. group]))
            .OrderByDescending(file => file.Findings).ThenByDescending(file => file.Fixable).ThenBy(file => file.File, StringComparer.Ordinal),
    ];

    static PlannedFile File(string root, string file, List<Violation> open)
    {
        // One place is mended once, however many projects compile it.
        var distinct = open.GroupBy(one => (one.Judgement.Finding.Rule.Id, one.Judgement.Finding.Place, one.Judgement.Finding.Target))
            .SelectMany(place => place.GroupBy(one => one.Project, StringComparer.Ordinal).MaxBy(project => project.Count())!).ToList();
        return new(
            file,
            [.. open.Select(one => ReportPaths.Relative(root, one.Project)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [
                .. distinct.GroupBy(one => one.Judgement.Finding.Rule.Id, StringComparer.Ordinal).Select(group => KeyValuePair.Create(group.Key, group.Count()))
                    .OrderByDescending(rule => rule.Value).ThenBy(rule => rule.Key, StringComparer.Ordinal),
            ],
            distinct.Count(one => one.Judgement.Finding.Rule.IsFixable));
    }
}
