using System.Globalization;
using System.Text;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>A Markdown page, for job summaries and pull requests.</summary>
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
        if (report.Summary.ByRule.Count > 0)
        {
            text.Append("\n| rule | findings |\n|---|---:|\n");
            foreach (var (rule, count) in report.Summary.ByRule)
                text.Append(CultureInfo.InvariantCulture, $"| {rule} | {count} |\n");
        }

        foreach (var verdict in report.Verdicts)
            Append(text, report, verdict);
        return text.ToString();
    }

    static void Append(StringBuilder text, Report report, Verdict verdict)
    {
        var told = Words.Told(verdict).ToList();
        if (told.Count == 0)
            return;

        text.Append("\n## ").Append(MarkdownText.Code(Words.Project(report, verdict)));
        text.Append("\n\n| severity | rule | where | what |\n|---|---|---|---|\n");
        foreach (var judgement in told)
            Append(text, report.Root, judgement);
    }

    static void Append(StringBuilder text, string root, Judgement judgement)
    {
        var (rule, place) = (judgement.Finding.Rule, judgement.Finding.Place);
        var where = string.Create(CultureInfo.InvariantCulture, $"{ReportPaths.Relative(root, place.File)}:{place.Line}");
        text.Append(CultureInfo.InvariantCulture, $"| {Words.Of(judgement.Severity)} | [{rule.Id}]({rule.HelpLink}) | ")
            .Append(MarkdownText.Code(where)).Append(" | ").Append(MarkdownText.Escape(judgement.Finding.Message)).Append(" |\n");
    }
}
