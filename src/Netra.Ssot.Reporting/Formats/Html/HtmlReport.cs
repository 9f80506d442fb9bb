namespace Netra.Ssot.Reporting.Formats.Html;

/// <summary>A page of its own: nothing is loaded from elsewhere, and without its script everything is still there to read.</summary>
public static class HtmlReport
{
    /// <summary>Renders a report.</summary>
    public static string Render(Report report)
    {
        var html = new HtmlWriter();
        html.Line("<!DOCTYPE html>")
            .Line("<html lang=\"en\">")
            .Line("<head>")
            .Line("<meta charset=\"utf-8\" />")
            .Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />")
            .Line("<meta name=\"color-scheme\" content=\"light dark\" />")
            .Line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\" />")
            .Line("<title>SSOT report</title>")
            .Line("<style>").Line(HtmlStyle.Text).Line("</style>")
            .Line("</head>")
            .Line("<body>")
            .Line("<a class=\"skip\" href=\"#findings\">Skip to the findings</a>")
            .Line("<header>")
            .Line("<h1>SSOT report</h1>")
            .Add($"<p>{ReportWords.Headline(report)}</p>\n");
        foreach (var line in ReportWords.SwitchedOff(report))
            html.Add($"<p><strong>{line}</strong></p>\n");
        html.Line("</header>")
            .Line("<main>");
        HtmlSummary.Write(html, report);
        HtmlBurnDown.Write(html, report);
        HtmlBreakdowns.Write(html, report);
        HtmlFindings.Write(html, report);
        HtmlExemptions.Write(html, report);
        return html.Line("</main>")
            .Line("<footer>")
            .Add($"<p>Netra.Ssot.Sdk {typeof(HtmlReport).Assembly.GetName().Version!.ToString(3)}. {ReportWords.Definition}</p>\n")
            .Line("</footer>")
            .Line("<script>").Line(HtmlScript.Text).Line("</script>")
            .Line("</body>")
            .Line("</html>")
            .ToString();
    }
}
