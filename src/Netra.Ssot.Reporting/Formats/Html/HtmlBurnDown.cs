using System.Globalization;

namespace Netra.Ssot.Reporting.Formats.Html;

/// <summary>The debt over time, as a curve and as a table.</summary>
static class HtmlBurnDown
{
    const int Width = 760;
    const int Height = 240;
    const int Left = 56;
    const int Right = 24;
    const int Top = 16;
    const int Bottom = 34;

    public static void Write(HtmlWriter html, DebtHistory history)
    {
        if (history.Points.Count == 0)
            return;

        var points = history.Points;
        html.Line("<section aria-labelledby=\"burndown\">").Line("<h2 id=\"burndown\">Burn-down</h2>")
            .Add($"<figure>\n<svg viewBox=\"0 0 {Plain(Width)} {Plain(Height)}\" role=\"img\" aria-labelledby=\"curve\">\n")
            .Add($"<title id=\"curve\">{ReportWords.Curve(history)}</title>\n");
        var scale = new Scale(points);
        foreach (var tick in scale.Ticks)
        {
            html.Add($"<line class=\"grid\" x1=\"{Plain(Left)}\" x2=\"{Plain(Width - Right)}\" y1=\"{scale.Y(tick)}\" y2=\"{scale.Y(tick)}\"/>")
                .Add($"<text x=\"{Plain(Left - 8)}\" y=\"{scale.Y(tick) + 4}\" text-anchor=\"end\">{tick}</text>\n");
        }

        html.Add($"<text x=\"{Plain(Left)}\" y=\"{Plain(Height - 10)}\">{Day(points[0])}</text>");
        if (points.Count > 1)
            html.Add($"<text x=\"{Plain(Width - Right)}\" y=\"{Plain(Height - 10)}\" text-anchor=\"end\">{Day(points[^1])}</text>\n");
        var path = scale.Steps(points);
        html.Add($"<path class=\"area\" d=\"{path} L{Number(scale.X(points[^1]))} {Number(scale.Y(0))} L{Number(scale.X(points[0]))} {Number(scale.Y(0))} Z\"/>")
            .Add($"<path class=\"curve\" d=\"{path}\"/>\n")
            .Add($"<circle cx=\"{scale.X(points[^1])}\" cy=\"{scale.Y(points[^1].Count)}\" r=\"4\"/>\n")
            .Line("</svg>")
            .Add($"<figcaption>{ReportWords.Curve(history)}</figcaption>\n</figure>\n")
            .Line("<details><summary>The curve as a table</summary>").Line("<div class=\"scroll\"><table class=\"counts\">")
            .Line("<caption>Debt after the last commit of each day that touched the baselines</caption>")
            .Line("<thead><tr><th scope=\"col\">Day</th><th scope=\"col\">Debt</th></tr></thead><tbody>");
        foreach (var point in points)
            html.Add($"<tr><th scope=\"row\">{Day(point)}</th><td>{point.Count}</td></tr>\n");
        html.Line("</tbody></table></div></details>").Line("</section>");
    }

    static string Day(DebtPoint point) => point.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Days and counts as coordinates.</summary>
    sealed class Scale
    {
        readonly int _first;
        readonly int _days;
        readonly int _step;
        readonly int _top;

        public Scale(IReadOnlyList<DebtPoint> points)
        {
            _first = points[0].Day.DayNumber;
            _days = Math.Max(1, points[^1].Day.DayNumber - _first);
            _step = NiceStep(points.Max(point => point.Count));
            _top = Math.Max(_step, (points.Max(point => point.Count) + _step - 1) / _step * _step);
        }

        public IEnumerable<int> Ticks => Enumerable.Range(0, _top / _step + 1).Select(i => i * _step);

        public double X(DebtPoint point) => Left + (Width - Left - Right) * (double)(point.Day.DayNumber - _first) / _days;

        public double Y(int count) => Top + (Height - Top - Bottom) * (1 - (double)count / _top);

        /// <summary>Between two commits nothing changes: the curve is made of steps.</summary>
        public string Steps(IReadOnlyList<DebtPoint> points) => string.Concat(points.Select((point, i) => i == 0
            ? $"M{Number(X(point))} {Number(Y(point.Count))}"
            : $" H{Number(X(point))} V{Number(Y(point.Count))}"));

        /// <summary>1, 2 or 5 times a power of ten, so that there are at most about five lines.</summary>
        static int NiceStep(int highest)
        {
            var step = 1;
            for (var i = 0; highest / step >= 5; i++)
                step = i % 3 == 1 ? step / 2 * 5 : step * 2;
            return step;
        }
    }
}
