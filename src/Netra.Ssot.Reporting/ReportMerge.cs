using Netra.Ssot.Reporting.Formats;

namespace Netra.Ssot.Reporting;

/// <summary>Joins the reports of several runs, each over a part of the projects, into the one that a single run would have made, but for what takes the whole to decide: the joined evidence is for that. Stateless.</summary>
public static class ReportMerge
{
    /// <summary>Joins reports of one root.</summary>
    /// <param name="parts">Reports with the names by which messages call them.</param>
    /// <exception cref="BadReportException">A part is missing, or two of them say different things of one project.</exception>
    public static Report Join(string root, IReadOnlyList<(string Name, Report Report)> parts)
    {
        RequireAllShards(parts);
        // What is said of the repository may be said by every part; a project is judged by one.
        var judged = new Dictionary<(string, string), (string Name, string Text)>();
        foreach (var (name, report) in parts)
        {
            var tallied = report.Projects.Select(tally => tally.Project).ToHashSet(StringComparer.Ordinal);
            foreach (var verdict in report.Verdicts.Where(verdict => tallied.Contains(verdict.Project)))
            {
                var text = JsonReport.Render(new(root, [verdict]));
                if (judged.TryGetValue((verdict.Project, verdict.TargetFramework), out var known) && known.Text != text)
                    throw Contradiction(known.Name, name, ReportPaths.Relative(root, verdict.Project));
                judged[(verdict.Project, verdict.TargetFramework)] = (name, text);
            }
        }

        return new(root, [.. parts.SelectMany(part => part.Report.Verdicts)], Assemblies(parts))
        {
            Projects = Projects(root, parts),
            SwitchedOff = [.. parts.SelectMany(part => part.Report.SwitchedOff)],
            Sources = parts.SelectMany(part => part.Report.Sources).DistinctBy(source => source.Key).ToDictionary(),
            Evidence = Evidence.Join(parts),
            History = parts.Select(part => part.Report.History).FirstOrDefault(history => history.Points.Count > 0) ?? DebtHistory.None,
        };
    }

    /// <summary>A whole without one of its parts would look better than it is.</summary>
    static void RequireAllShards(IReadOnlyList<(string Name, Report Report)> parts)
    {
        foreach (var run in parts.Select(part => part.Report.Shard).GroupBy(shard => shard.Count))
        {
            var missing = Enumerable.Range(1, run.Key).Except(run.Select(shard => shard.Index)).Select(index => new Shard(index, run.Key).ToString()).ToList();
            if (missing.Count > 0)
                throw new BadReportException($"the shards {string.Join(", ", missing)} are missing; name the reports of all parts of a run");
        }
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
