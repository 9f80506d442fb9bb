using System.Globalization;
using System.Text;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>The whole picture as plain text in columns.</summary>
static class TextOverview
{
    public static void Append(StringBuilder text, Report report)
    {
        foreach (var breakdown in report.Summary.Total > 0 ? Breakdown.All(report) : [])
            Append(text, breakdown);
        foreach (var violation in report.Violations.Where(violation => violation.Judgement.State == FindingState.Exempt))
            Append(text, report, violation);
        foreach (var (name, share) in new[] { ("test classes", report.TestClasses), ("source files", report.Files) })
        {
            if (share.Total > 0)
                text.Append(CultureInfo.InvariantCulture, $"{share.Percent} of the {name} are clean: {ReportWords.Of(share)}\n");
        }

        foreach (var line in ReportWords.Scope(report))
            text.Append(ConsoleText.Clean(line)).Append('\n');
        if (report.History.Points.Count > 0)
            text.Append(ReportWords.Curve(report.History)).Append('\n');
        text.Append('\n');
    }

    static void Append(StringBuilder text, Breakdown breakdown)
    {
        var names = breakdown.Rows.Select(row => ConsoleText.Clean(
            (row.Name.Length == 0 ? "(none)" : row.Name) + (row.Detail.Length == 0 ? "" : $" ({row.Detail})"))).ToList();
        var width = Math.Max(breakdown.Title.Length, names.Max(name => name.Length));
        Append(text, breakdown.Title.ToLowerInvariant().PadRight(width), "new", "debt", "exempt", "total");
        foreach (var (name, row) in names.Zip(breakdown.Rows))
            Append(text, name.PadRight(width), row.New, row.Debt, row.Exempt, row.Total);
        text.Append('\n');
    }

    static void Append(StringBuilder text, string name, params object[] cells)
    {
        text.Append(name);
        foreach (var cell in cells)
            text.Append(CultureInfo.InvariantCulture, $"{cell,9}");
        text.Append('\n');
    }

    static void Append(StringBuilder text, Report report, Violation violation) => text.Append(ConsoleText.Clean(string.Create(
        CultureInfo.InvariantCulture,
        $"exempt: {violation.Judgement.Finding.Rule.Id} in {ReportWords.Place(report, violation)}: {violation.Judgement.Exemption?.Reason} (owner {violation.Judgement.Exemption?.Owner}, until {violation.Judgement.Exemption?.Expires:yyyy-MM-dd})"))).Append('\n');
}
