using System.Globalization;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Reporting.Formats.Html;

/// <summary>What is exempt: who allowed it, why and until when.</summary>
static class HtmlExemptions
{
    public static void Write(HtmlWriter html, Report report)
    {
        var exempt = report.Violations.Where(violation => violation.Judgement.State == FindingState.Exempt).ToList();
        html.Line("<section aria-labelledby=\"exemptions\">").Line("<h2 id=\"exemptions\">Exemptions</h2>");
        if (exempt.Count == 0)
        {
            html.Line("<p>Nothing is exempt.</p>").Line("</section>");
            return;
        }

        html.Line("<div class=\"scroll\">").Line("<table>")
            .Add($"<caption>{ReportSummary.Count(exempt.Count, "finding")} that the policy allows</caption>\n")
            .Line("<thead><tr><th scope=\"col\">Rule</th><th scope=\"col\">What and where</th><th scope=\"col\">Reason</th><th scope=\"col\">Owner</th><th scope=\"col\">Until</th></tr></thead>")
            .Line("<tbody>");
        foreach (var violation in exempt)
            Write(html, report, violation);
        html.Line("</tbody>").Line("</table>").Line("</div>").Line("</section>");
    }

    static void Write(HtmlWriter html, Report report, Violation violation)
    {
        var (finding, rule, exemption) = (violation.Judgement.Finding, violation.Judgement.Finding.Rule, violation.Judgement.Exemption);
        html.Add($"<tr><td><a href=\"{rule.HelpLink}\" title=\"{rule.Title}\">{rule.Id}</a></td>")
            .Add($"<td><p>{finding.Message}</p><p class=\"place\">").Path(ReportWords.Place(report, violation)).Raw("</p>");
        if (report.SourceOf(finding.Place) is { Text.Length: > 0 } source)
            html.Add($"<pre><code>{source.Text}</code></pre>");
        html.Add($"</td><td>{exemption?.Reason}</td><td>{exemption?.Owner}</td><td class=\"day\">{exemption?.Expires?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}</td></tr>\n");
    }
}
