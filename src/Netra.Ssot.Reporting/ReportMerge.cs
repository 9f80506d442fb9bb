using Netra.Ssot.Core.Findings;
using Netra.Ssot.Reporting.Formats;

namespace Netra.Ssot.Reporting;

/// <summary>Joins the reports of several runs, each over a part of the projects, into the one that a single run would have made. Stateless.</summary>
public static class ReportMerge
{
    /// <summary>Joins reports of one root.</summary>
    /// <param name="parts">Reports with the names by which messages call them.</param>
    /// <exception cref="BadReportException">Two of them say different things of one project.</exception>
    public static Report Join(string root, IReadOnlyList<(string Name, Report Report)> parts)
    {
        var verdicts = new Dictionary<(string, string), (string Name, string Text, Verdict Verdict)>();
        foreach (var (name, report) in parts)
        {
            foreach (var verdict in report.Verdicts)
            {
                var text = JsonReport.Render(new Report(root, [verdict]));
                if (verdicts.TryGetValue((verdict.Project, verdict.TargetFramework), out var known) && known.Text != text)
                    throw Contradiction(known.Name, name, ReportPaths.Relative(root, verdict.Project));
                verdicts[(verdict.Project, verdict.TargetFramework)] = (name, text, verdict);
            }
        }

        return new(root, [.. verdicts.Values.Select(known => known.Verdict)], Assemblies(parts))
        {
            Projects = Projects(root, parts),
            Sources = parts.SelectMany(part => part.Report.Sources).DistinctBy(source => source.Key).ToDictionary(),
            History = parts.Select(part => part.Report.History).FirstOrDefault(history => history.Points.Count > 0) ?? DebtHistory.None,
        };
    }

    static List<ProjectTally> Projects(string root, IReadOnlyList<(string Name, Report Report)> parts)
    {
        var tallies = new Dictionary<string, (string Name, ProjectTally Tally)>(StringComparer.Ordinal);
        foreach (var (name, report) in parts)
        {
            foreach (var tally in report.Projects)
            {
                if (tallies.TryGetValue(tally.Project, out var known) && known.Tally != tally)
                    throw Contradiction(known.Name, name, ReportPaths.Relative(root, tally.Project));
                tallies[tally.Project] = (name, tally);
            }
        }

        return [.. tallies.Values.Select(known => known.Tally)];
    }

    static AssemblyCount? Assemblies(IReadOnlyList<(string Name, Report Report)> parts) =>
        parts.Select(part => part.Report.Assemblies).OfType<AssemblyCount>().Aggregate((AssemblyCount?)null, (sum, count) => sum is null ? count : sum + count);

    static BadReportException Contradiction(string one, string other, string project) =>
        new($"{one} and {other} say different things of {project}; merge the parts of one run, and each part once");
}
