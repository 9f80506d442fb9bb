namespace Netra.Ssot.Reporting.Formats.Html;

/// <summary>The findings by rule, project, scope, priority and owner.</summary>
static class HtmlBreakdowns
{
    public static void Write(HtmlWriter html, Report report)
    {
        if (report.Summary.Total == 0)
            return;

        html.Line("<section aria-labelledby=\"breakdowns\">").Line("<h2 id=\"breakdowns\">Where it is</h2>")
            .Line("<p class=\"legend\" aria-hidden=\"true\"><span class=\"new\">new</span> <span class=\"debt\">debt</span> <span class=\"exempt\">exempt</span></p>");
        foreach (var breakdown in Breakdown.All(report))
            Write(html, breakdown);
        html.Line("</section>");
    }

    static void Write(HtmlWriter html, Breakdown breakdown)
    {
        var most = breakdown.Rows.Max(row => row.Total);
        html.Line("<div class=\"scroll\">").Line("<table class=\"counts\">")
            .Add($"<caption>By {breakdown.Title.ToLowerInvariant()}</caption>\n")
            .Add($"<thead><tr><th scope=\"col\">{breakdown.Title}</th><th scope=\"col\">New</th><th scope=\"col\">Debt</th>")
            .Line("<th scope=\"col\">Exempt</th><th scope=\"col\">Total</th><td></td></tr></thead>")
            .Line("<tbody>");
        foreach (var row in breakdown.Rows)
            Write(html, row, most);
        html.Line("</tbody>").Line("</table>").Line("</div>");
    }

    static void Write(HtmlWriter html, BreakdownRow row, int most)
    {
        html.Add($"<tr><th scope=\"row\">").Path(row.Name.Length == 0 ? "(none)" : row.Name);
        if (row.Detail.Length > 0)
            html.Add($" <small>{row.Detail}</small>");
        html.Add($"</th><td>{row.New}</td><td>{row.Debt}</td><td>{row.Exempt}</td><td>{row.Total}</td>")
            .Add($"<td class=\"chart\" aria-hidden=\"true\"><div class=\"bar\" style=\"width:{100.0 * row.Total / most}%\">");
        foreach (var (kind, count) in new[] { ("new", row.New), ("debt", row.Debt), ("exempt", row.Exempt) })
        {
            if (count > 0)
                html.Add($"<span class=\"{kind}\" style=\"flex-grow:{(double)count}\"></span>");
        }

        html.Line("</div></td></tr>");
    }
}
