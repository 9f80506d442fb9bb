namespace Netra.Ssot.Reporting.Formats.Html;

/// <summary>The figures at the top: each with its numerator, its denominator and what is in neither.</summary>
static class HtmlSummary
{
    public static void Write(HtmlWriter html, Report report)
    {
        var summary = report.Summary;
        html.Line("<section aria-labelledby=\"summary\">")
            .Line("<h2 id=\"summary\">Where we are</h2>")
            .Line("<dl class=\"figures\">");
        Figure(html, "new", "New findings", summary.New, $"{ReportSummary.Count(summary.Errors, "error")}, {ReportSummary.Count(summary.Warnings, "warning")}");
        Figure(html, "debt", "Debt", summary.Debt, "known, and only allowed to shrink");
        Figure(html, "exempt", "Exempt", summary.Exempt, "allowed by a person, never counted as debt");
        html.Line("</dl>");
        if (report.Projects.Count > 0)
        {
            Share(html, "Test classes", report.TestClasses);
            Share(html, "Source files", report.Files);
            html.Line("<p class=\"legend\" aria-hidden=\"true\"><span class=\"clean\">clean</span> <span class=\"exempt\">exempt</span> <span class=\"open\">open</span></p>");
        }

        html.Line("<h3>What is counted, and what is not</h3>").Line("<ul>");
        foreach (var line in ReportWords.Scope(report))
            html.Add($"<li>{line}</li>\n");
        html.Line("</ul>").Line("</section>");
    }

    static void Figure(HtmlWriter html, string kind, string name, int count, string note) =>
        html.Add($"<div class=\"{kind}\"><dt>{name}</dt><dd><b>{count}</b> <span>{note}</span></dd></div>\n");

    static void Share(HtmlWriter html, string name, Share share)
    {
        if (share.Total == 0)
            return;

        html.Add($"<div class=\"share\">\n<h3>{name}</h3>\n<p><b>{share.Percent}</b> clean: {ReportWords.Of(share)}</p>\n")
            .Line("<div class=\"bar\" aria-hidden=\"true\">");
        foreach (var (kind, count) in new[] { ("clean", share.Clean), ("exempt", share.Exempt), ("open", share.Open) })
        {
            if (count > 0)
                html.Add($"<span class=\"{kind}\" style=\"flex-grow:{(double)count}\"></span>");
        }

        html.Line("</div>").Line("</div>");
    }
}
