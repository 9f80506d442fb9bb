using Netra.Ssot.Reporting.Formats;

namespace Netra.Ssot.Reporting;

/// <summary>Joins the reports of several runs, each over a part of the projects, into the one that a single run would have made, but for what takes the whole to decide: the joined evidence is for that. Stateless.</summary>
public static class ReportMerge
{
    /// <summary>Joins reports of one root.</summary>
    /// <param name="parts">Reports with the names by which messages call them.</param>
    /// <exception cref="BadReportException">A part is missing, there twice or of another run, or two of them tell of one project.</exception>
    public static Report Join(string root, IReadOnlyList<(string Name, Report Report)> parts)
    {
        Inventory.RequireWhole(parts);
        RequireOnce(root, parts);
        return new(root, [.. parts.SelectMany(part => part.Report.Verdicts)], Assemblies(parts))
        {
            Projects = [.. parts.SelectMany(part => part.Report.Projects)],
            Exemptions = [.. parts.SelectMany(part => part.Report.Exemptions)],
            SwitchedOff = [.. parts.SelectMany(part => part.Report.SwitchedOff)],
            Sources = parts.SelectMany(part => part.Report.Sources).DistinctBy(source => source.Key).ToDictionary(),
            Evidence = Evidence.Join(parts),
            History = parts.Select(part => part.Report.History).FirstOrDefault(history => history.Points.Count > 0) ?? DebtHistory.None,
        };
    }

    /// <summary>What is said of the repository may be said by every part; a project is judged by one.</summary>
    static void RequireOnce(string root, IReadOnlyList<(string Name, Report Report)> parts)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, project) in parts.SelectMany(part => part.Report.Projects, (part, tally) => (part.Name, tally.Project)))
        {
            if (!told.TryAdd(project, name))
                throw new BadReportException($"{told[project]} and {name} both tell of {ReportPaths.Relative(root, project)}; merge the parts of one run, and each part once");
        }
    }

    static AssemblyCount? Assemblies(IReadOnlyList<(string Name, Report Report)> parts) =>
        parts.Select(part => part.Report.Assemblies).OfType<AssemblyCount>().Aggregate((AssemblyCount?)null, (sum, count) => sum is null ? count : sum + count);
}
