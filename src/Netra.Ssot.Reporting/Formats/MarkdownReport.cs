using System.Globalization;
using System.Text;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>A Markdown page, for job summaries and pull requests. What is new is listed, debt is counted, what is exempt is listed with its reason.</summary>
public static class MarkdownReport
{
    /// <summary>Renders a report.</summary>
    public static string Render(Report report)
    {
        var text = new StringBuilder("# SSOT findings\n\n");
        text.Append(CultureInfo.InvariantCulture, $"**{report.Summary}**");
        if (report.Assemblies is { } assemblies)
            text.Append(CultureInfo.InvariantCulture, $" ({assemblies})");
        text.Append('\n');
        foreach (var line in ReportWords.SwitchedOff(report))
            text.Append("\n> ").Append(MarkdownText.Escape(line)).Append('\n');
        if (report.Projects.Count > 0)
            AppendShares(text, report);
        foreach (var breakdown in report.Summary.Total > 0 ? Breakdown.All(report) : [])
            Append(text, breakdown);
        if (report.History.Points.Count > 0)
            text.Append('\n').Append(ReportWords.Curve(report.History)).Append('\n');
        foreach (var project in Words.Told(report))
            Append(text, report, project);
        AppendExemptions(text, report);
        AppendExempt(text, report);
        return text.ToString();
    }

    static void AppendShares(StringBuilder text, Report report)
    {
        text.Append("\n| | clean | of | open | exempt | clean |\n|---|---:|---:|---:|---:|---:|\n");
        foreach (var (name, share) in new[] { ("test classes", report.TestClasses), ("source files", report.Files) })
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {share.Clean} | {share.Total} | {share.Open} | {share.Exempt} | {share.Percent} |\n");
        foreach (var line in ReportWords.Scope(report))
            text.Append("\n- ").Append(MarkdownText.Escape(line));
        text.Append('\n');
    }

    static void Append(StringBuilder text, Breakdown breakdown)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n| {breakdown.Title.ToLowerInvariant()} | new | debt | exempt | total |\n|---|---:|---:|---:|---:|\n");
        foreach (var row in breakdown.Rows)
        {
            var name = row.Name.Length == 0 ? "(none)" : MarkdownText.Escape(row.Name);
            var detail = row.Detail.Length == 0 ? "" : $" ({MarkdownText.Escape(row.Detail)})";
            text.Append(CultureInfo.InvariantCulture, $"| {name}{detail} | {row.New} | {row.Debt} | {row.Exempt} | {row.Total} |\n");
        }
    }

    static void Append(StringBuilder text, Report report, IGrouping<string, Violation> project)
    {
        text.Append("\n## ").Append(MarkdownText.Code(project.Key));
        text.Append("\n\n| severity | rule | where | what |\n|---|---|---|---|\n");
        foreach (var violation in project)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Words.Of(violation.Judgement.Severity)} | ");
            AppendPlace(text, report, violation);
            text.Append(" |\n");
        }
    }

    static void AppendPlace(StringBuilder text, Report report, Violation violation)
    {
        var (finding, rule) = (violation.Judgement.Finding, violation.Judgement.Finding.Rule);
        text.Append(CultureInfo.InvariantCulture, $"[{rule.Id}]({rule.HelpLink}) | ")
            .Append(MarkdownText.Code(ReportWords.Place(report, violation))).Append(" | ").Append(MarkdownText.Escape(finding.Message));
        if (ReportWords.AlsoAt(violation) is { Length: > 0 } also)
            text.Append(CultureInfo.InvariantCulture, $"<br>{also}");
        if (report.SourceOf(finding.Place) is { Text.Length: > 0 } source)
            text.Append("<br>").Append(MarkdownText.Code(source.Text));
    }

    static void AppendExemptions(StringBuilder text, Report report)
    {
        if (report.ListedExemptions.Count == 0)
            return;

        text.Append("\n## Exemptions\n\n| rule | what it allows | covers | reason | owner | until | policy |\n|---|---|---|---|---|---|---|\n");
        foreach (var listed in report.ListedExemptions)
        {
            var exemption = listed.Exemption;
            text.Append(CultureInfo.InvariantCulture, $"| {exemption.Rule} | {MarkdownText.Code(ReportWords.Extent(exemption))} | {ReportWords.Covered(listed)} | ")
                .Append(MarkdownText.Escape(exemption.Reason)).Append(" | ").Append(MarkdownText.Escape(exemption.Owner))
                .Append(CultureInfo.InvariantCulture, $" | {exemption.Expires:yyyy-MM-dd} | {MarkdownText.Code(ReportWords.Place(report, exemption))} |\n");
        }
    }

    static void AppendExempt(StringBuilder text, Report report)
    {
        var exempt = report.Violations.Where(violation => violation.Judgement.State == FindingState.Exempt).ToList();
        if (exempt.Count == 0)
            return;

        text.Append("\n## Exempt\n\n| rule | where | what | reason | owner | until |\n|---|---|---|---|---|---|\n");
        foreach (var violation in exempt)
        {
            var exemption = violation.Judgement.Exemption;
            text.Append("| ");
            AppendPlace(text, report, violation);
            text.Append(" | ").Append(MarkdownText.Escape(exemption?.Reason ?? "")).Append(" | ").Append(MarkdownText.Escape(exemption?.Owner ?? ""))
                .Append(CultureInfo.InvariantCulture, $" | {exemption?.Expires:yyyy-MM-dd} |\n");
        }
    }
}
