using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Reporting.Formats.Html;

/// <summary>Every new finding and all debt, with the line of source.</summary>
static class HtmlFindings
{
    public static void Write(HtmlWriter html, Report report)
    {
        var open = report.Violations.Where(violation => violation.Judgement.State != FindingState.Exempt).OrderBy(violation => violation.Judgement.IsDebt).ToList();
        html.Line("<section aria-labelledby=\"findings\">").Line("<h2 id=\"findings\">Findings</h2>");
        if (open.Count == 0)
        {
            html.Line("<p>There are none.</p>").Line("</section>");
            return;
        }

        WriteFilter(html);
        html.Line("<div class=\"scroll\">").Line("<table id=\"list\">")
            .Add($"<caption>{ReportSummary.Count(open.Count, "finding")}, new ones first</caption>\n")
            .Line("<thead><tr><th scope=\"col\">State</th><th scope=\"col\">Rule</th><th scope=\"col\">What and where</th><th scope=\"col\">Project</th><th scope=\"col\">Scope</th></tr></thead>")
            .Line("<tbody>");
        foreach (var violation in open)
            Write(html, report, violation);
        html.Line("</tbody>").Line("</table>").Line("</div>").Line("</section>");
    }

    // Shown by the script, without which it would do nothing.
    static void WriteFilter(HtmlWriter html) => html
        .Line("<form id=\"filter\" role=\"search\" hidden=\"hidden\">")
        .Line("<label>Search <input type=\"search\" name=\"text\" autocomplete=\"off\" spellcheck=\"false\" /></label>")
        .Line("<label>State <select name=\"0\"><option value=\"\">all</option></select></label>")
        .Line("<label>Rule <select name=\"1\"><option value=\"\">all</option></select></label>")
        .Line("<label>Project <select name=\"3\"><option value=\"\">all</option></select></label>")
        .Line("<label>Scope <select name=\"4\"><option value=\"\">all</option></select></label>")
        .Line("<output aria-live=\"polite\"></output>")
        .Line("</form>");

    static void Write(HtmlWriter html, Report report, Violation violation)
    {
        var (judgement, finding, place) = (violation.Judgement, violation.Judgement.Finding, violation.Judgement.Finding.Place);
        var state = Words.Of(judgement.State);
        var severity = judgement.State == FindingState.New ? Words.Of(judgement.Severity) : "";
        html.Add($"<tr><td><span class=\"state {(judgement.IsDebt ? "debt" : "new")}\">{state}</span> <small>{severity}</small></td>")
            .Add($"<td><a href=\"{finding.Rule.HelpLink}\" title=\"{finding.Rule.Title}\">{finding.Rule.Id}</a></td>")
            .Add($"<td><p>{finding.Message}</p><p class=\"place\">").Path(ReportPaths.Relative(report.Root, place.File))
            .Add($":{Plain(place.Line)}:{Plain(place.Column)}</p>");
        if (ReportWords.AlsoAt(violation) is { Length: > 0 } also)
            html.Add($"<p class=\"note\">{also}</p>");
        if (judgement.MovedFrom.Length > 0)
            html.Add($"<p class=\"note\">moved from {judgement.MovedFrom}</p>");
        if (report.SourceOf(place) is { } source)
            Write(html, source);
        html.Raw("</td><td class=\"name\">").Path(Words.Project(report, violation)).Add($"</td><td>{judgement.Scope?.Name} <small>{judgement.Scope?.Priority}</small></td></tr>\n");
    }

    static void Write(HtmlWriter html, SourceLine source)
    {
        if (source.IsChanged)
            html.Add($"<p class=\"note\">{ReportWords.Changed}</p>");
        else if (source.Text.Length > 0)
            html.Add($"<pre><code>{source.Text}</code></pre>");
    }

    // A number that points somewhere is not grouped.
    static string Plain(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
