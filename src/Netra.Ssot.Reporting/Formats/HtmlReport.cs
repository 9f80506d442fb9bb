using System.Globalization;
using System.Net;
using System.Text;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>A page of its own: one table, no script, nothing loaded from elsewhere.</summary>
public static class HtmlReport
{
    const string Style = """
        :root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif; }
        body { margin: 2rem auto; max-width: 80rem; padding: 0 1rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: .35rem .6rem; text-align: left; vertical-align: top; }
        td.where { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
        tr.error td:first-child { color: light-dark(#b3261e, #ff8a80); font-weight: 600; }
        tr.warning td:first-child { color: light-dark(#8a5a00, #ffc966); font-weight: 600; }
        """;

    /// <summary>Renders a report.</summary>
    public static string Render(Report report)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>SSOT findings</title>\n<style>\n")
            .Append(Style).Append("\n</style>\n</head>\n<body>\n<h1>SSOT findings</h1>\n")
            .Append("<p>").Append(Escape(report.Summary.ToString()));
        if (report.Assemblies is { } assemblies)
            html.Append(" (").Append(assemblies).Append(')');
        html.Append("</p>\n");
        foreach (var verdict in report.Verdicts)
            Append(html, report, verdict);
        return html.Append("</body>\n</html>\n").ToString();
    }

    static void Append(StringBuilder html, Report report, Verdict verdict)
    {
        var told = Words.Told(verdict).ToList();
        if (told.Count == 0)
            return;

        html.Append("<h2>").Append(Escape(Words.Project(report, verdict))).Append("</h2>\n<table>\n")
            .Append("<thead><tr><th>severity</th><th>rule</th><th>where</th><th>what</th></tr></thead>\n<tbody>\n");
        foreach (var judgement in told)
            Append(html, report.Root, judgement);
        html.Append("</tbody>\n</table>\n");
    }

    static void Append(StringBuilder html, string root, Judgement judgement)
    {
        var (rule, place) = (judgement.Finding.Rule, judgement.Finding.Place);
        var severity = Words.Of(judgement.Severity);
        var where = string.Create(CultureInfo.InvariantCulture, $"{ReportPaths.Relative(root, place.File)}:{place.Line}");
        html.Append(CultureInfo.InvariantCulture, $"<tr class=\"{severity}\"><td>{severity}</td>")
            .Append(CultureInfo.InvariantCulture, $"<td><a href=\"{Escape(rule.HelpLink)}\" title=\"{Escape(rule.Title)}\">{rule.Id}</a></td>")
            .Append(CultureInfo.InvariantCulture, $"<td class=\"where\">{Escape(where)}</td><td>{Escape(judgement.Finding.Message)}</td></tr>\n");
    }

    static string Escape(string text) => WebUtility.HtmlEncode(ConsoleText.Clean(text));
}
