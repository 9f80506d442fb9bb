using System.Globalization;

namespace Netra.Ssot.Reporting.Formats.Html;

/// <summary>The debt over time, as a curve with the deadlines of scopes, and as a table.</summary>
static class HtmlBurnDown
{
    // What a day takes, with some air.
    const int DayWidth = 76;

    public static void Write(HtmlWriter html, Report report)
    {
        var points = report.History.Points;
        if (points.Count == 0)
            return;

        var scale = new BurnDownScale(points, ScopeDeadline.Of(report));
        var words = string.Join(' ', ((string[])[ReportWords.Curve(report.History), ReportWords.Deadlines(scale.Drawn)]).Where(sentence => sentence.Length > 0));
        html.Line("<section aria-labelledby=\"burndown\">").Line("<h2 id=\"burndown\">Burn-down</h2>")
            .Add($"<figure>\n<div class=\"scroll\">\n<svg viewBox=\"0 0 {(double)BurnDownScale.Width} {scale.Height}\" role=\"img\" aria-labelledby=\"curve\">\n")
            .Add($"<title id=\"curve\">{words}</title>\n");
        WriteAxes(html, scale, points);
        var path = scale.Steps(points);
        var (first, last) = (scale.X(points[0].Day), scale.X(points[^1].Day));
        html.Add($"<path class=\"area\" d=\"{path} V{scale.Y(0)} H{first} Z\"/>")
            .Add($"<path class=\"curve\" d=\"{path}\"/>\n");
        foreach (var mark in scale.Marks)
            Write(html, scale, mark);
        html.Add($"<circle cx=\"{last}\" cy=\"{scale.Y(points[^1].Count)}\" r=\"4\"/>\n")
            .Line("</svg>").Line("</div>")
            .Add($"<figcaption>{words}</figcaption>\n</figure>\n");
        WriteTable(html, points);
        html.Line("</section>");
    }

    static void WriteAxes(HtmlWriter html, BurnDownScale scale, IReadOnlyList<DebtPoint> points)
    {
        foreach (var tick in scale.Ticks)
        {
            html.Add($"<line class=\"grid\" x1=\"{(double)BurnDownScale.Left}\" x2=\"{BurnDownScale.Width - scale.Right}\" y1=\"{scale.Y(tick)}\" y2=\"{scale.Y(tick)}\"/>")
                .Add($"<text x=\"{BurnDownScale.Left - 8.0}\" y=\"{scale.Y(tick) + 4}\" text-anchor=\"end\">{tick}</text>\n");
        }

        var (y, last) = (scale.Height - 10, scale.X(points[^1].Day));
        html.Add($"<text x=\"{(double)BurnDownScale.Left}\" y=\"{y}\">{Day(points[0])}</text>");
        // On the side where there is room for it; where there is none, the caption tells the day.
        if (last - BurnDownScale.Left >= 2 * DayWidth)
            html.Add($"<text x=\"{last}\" y=\"{y}\" text-anchor=\"end\">{Day(points[^1])}</text>\n");
        else if (last - BurnDownScale.Left >= DayWidth)
            html.Add($"<text x=\"{last}\" y=\"{y}\">{Day(points[^1])}</text>\n");
    }

    static void Write(HtmlWriter html, BurnDownScale scale, DeadlineMark mark)
    {
        var y = BurnDownScale.Lane(mark.Lane);
        html.Add($"<line class=\"deadline\" x1=\"{mark.X}\" x2=\"{mark.X}\" y1=\"{y - 6}\" y2=\"{scale.Y(0)}\"/>")
            .Add($"<text class=\"deadline\" x=\"{mark.X + DeadlineMark.Gap}\" y=\"{y + 4}\">{mark.Words}</text>\n");
    }

    static void WriteTable(HtmlWriter html, IReadOnlyList<DebtPoint> points)
    {
        html.Line("<details><summary>The curve as a table</summary>").Line("<div class=\"scroll\"><table class=\"counts\">")
            .Line("<caption>Debt after the last commit of each day that touched the baselines</caption>")
            .Line("<thead><tr><th scope=\"col\">Day</th><th scope=\"col\">Debt</th></tr></thead><tbody>");
        foreach (var point in points)
            html.Add($"<tr><th scope=\"row\">{Day(point)}</th><td>{point.Count}</td></tr>\n");
        html.Line("</tbody></table></div></details>");
    }

    static string Day(DebtPoint point) => point.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
