using System.Globalization;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Reporting.Formats.Html;

/// <summary>What people allowed, with what that comes to, and behind it each finding that is allowed.</summary>
static class HtmlExemptions
{
    public static void Write(HtmlWriter html, Report report)
    {
        html.Line("<section aria-labelledby=\"exemptions\">").Line("<h2 id=\"exemptions\">Exemptions</h2>");
        if (report.ListedExemptions.Count == 0)
            html.Line("<p>The policy exempts nothing.</p>");
        else
            WriteTerms(html, report);

        var exempt = report.Violations.Where(violation => violation.Judgement.State == FindingState.Exempt).ToList();
        if (exempt.Count > 0)
            WriteFindings(html, report, exempt);
        html.Line("</section>");
    }

    static void WriteTerms(HtmlWriter html, Report report)
    {
        Begin(html, $"{ReportSummary.Count(report.ListedExemptions.Count, "exemption")} in the policy", "Rule", "What it allows", "Covers", "Reason", "Owner", "Until");
        foreach (var listed in report.ListedExemptions)
        {
            var exemption = listed.Exemption;
            html.Raw("<tr><td>");
            Rule(html, RuleCatalogue.Find(exemption.Rule), exemption.Rule);
            html.Raw("</td><td><p class=\"name\">").Path(ReportWords.Extent(exemption)).Raw("</p><p class=\"place\">").Path(ReportWords.Place(report, exemption)).Raw("</p></td>");
            html.Add($"<td>{ReportWords.Covered(listed)}</td><td>{exemption.Reason}</td><td>{exemption.Owner}</td><td class=\"day\">{Day(exemption)}</td></tr>\n");
        }

        End(html);
    }

    static void WriteFindings(HtmlWriter html, Report report, List<Violation> exempt)
    {
        Begin(html, $"{ReportSummary.Count(exempt.Count, "finding")} that the policy allows", "Rule", "What and where", "Reason", "Owner", "Until");
        foreach (var violation in exempt)
        {
            var (finding, exemption) = (violation.Judgement.Finding, violation.Judgement.Exemption);
            html.Raw("<tr><td>");
            Rule(html, finding.Rule, finding.Rule.Id);
            html.Add($"</td><td><p>{finding.Message}</p><p class=\"place\">").Path(ReportWords.Place(report, violation)).Raw("</p>");
            if (report.SourceOf(finding.Place) is { Text.Length: > 0 } source)
                html.Add($"<pre><code>{source.Text}</code></pre>");
            html.Add($"</td><td>{exemption?.Reason}</td><td>{exemption?.Owner}</td><td class=\"day\">{Day(exemption)}</td></tr>\n");
        }

        End(html);
    }

    static void Begin(HtmlWriter html, string caption, params string[] heads)
    {
        html.Line("<div class=\"scroll\">").Line("<table>").Add($"<caption>{caption}</caption>\n<thead><tr>");
        foreach (var head in heads)
            html.Add($"<th scope=\"col\">{head}</th>");
        html.Line("</tr></thead>").Line("<tbody>");
    }

    static void End(HtmlWriter html) => html.Line("</tbody>").Line("</table>").Line("</div>");

    static void Rule(HtmlWriter html, RuleDefinition? rule, string id)
    {
        if (rule is null)
            html.Add($"{id}");
        else
            html.Add($"<a href=\"{rule.HelpLink}\" title=\"{rule.Title}\">{rule.Id}</a>");
    }

    static string Day(Exemption? exemption) => exemption?.Expires?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
