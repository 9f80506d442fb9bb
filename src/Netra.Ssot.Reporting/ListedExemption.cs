using System.Globalization;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Reporting;

/// <summary>An exemption as reports list it: what a person allowed, and what that comes to.</summary>
/// <param name="Covered">How many violations of the report it covers; 0 for one that allows nothing that was judged.</param>
public sealed record ListedExemption(Exemption Exemption, int Covered)
{
    /// <summary>Each exemption that a report knows of once, in the order of the policies. Counted are the violations themselves, so parts add up to the whole.</summary>
    internal static IReadOnlyList<ListedExemption> Of(Report report)
    {
        if (report.Exemptions.Count + report.Violations.Count == 0)
            return [];

        var covered = new Dictionary<string, int>(StringComparer.Ordinal);
        var named = report.Violations.Select(violation => violation.Judgement.Exemption).OfType<Exemption>().ToList();
        foreach (var key in named.Select(KeyOf))
            covered[key] = covered.GetValueOrDefault(key) + 1;
        return
        [
            .. report.Exemptions.Concat(named).DistinctBy(KeyOf, StringComparer.Ordinal)
                .OrderBy(exemption => exemption.Place is null ? "" : ReportPaths.Relative(report.Root, exemption.Place.File), StringComparer.Ordinal)
                .ThenBy(exemption => exemption.Place?.Line).ThenBy(exemption => exemption.Place?.Column).ThenBy(KeyOf, StringComparer.Ordinal)
                .Select(exemption => new ListedExemption(exemption, covered.GetValueOrDefault(KeyOf(exemption)))),
        ];
    }

    /// <summary>What an exemption is known by: every file has its own copy of the same one.</summary>
    static string KeyOf(Exemption exemption) => string.Join(
        '\n', exemption.Place, exemption.Rule, string.Join(';', exemption.Paths.Select(path => path.Text)), exemption.Symbol?.Text, exemption.Reason, exemption.Owner,
        exemption.Expires?.Ticks.ToString(CultureInfo.InvariantCulture), exemption.Matches?.ToString(CultureInfo.InvariantCulture));
}
