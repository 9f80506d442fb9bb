using System.Globalization;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Reporting.Formats.Html;

/// <summary>Days and counts as coordinates of the burn-down chart. Immutable.</summary>
sealed class BurnDownScale
{
    public const int Width = 800;
    public const int Left = 48;
    const int LeastRight = 16;
    const int Margin = 8;
    const int PlotHeight = 200;
    const int Bottom = 30;

    readonly int _first;
    readonly int _days;
    readonly int _step;
    readonly int _top;

    /// <param name="points">At least one.</param>
    /// <param name="deadlines">By day.</param>
    public BurnDownScale(IReadOnlyList<DebtPoint> points, IReadOnlyList<ScopeDeadline> deadlines)
    {
        var (first, last) = (points[0].Day, points[^1].Day);
        // What lies further off than all that is drawn would press the curve into a corner.
        var near = last.AddDays(Math.Max(Deadlines.Notice, last.DayNumber - first.DayNumber));
        Drawn = [.. deadlines.Where(deadline => deadline.Day >= first && deadline.Day <= near)];
        _first = first.DayNumber;
        _days = Math.Max(1, Math.Max(last.DayNumber, Drawn.Count > 0 ? Drawn[^1].Day.DayNumber : 0) - _first);
        _step = NiceStep(points.Max(point => point.Count));
        _top = Math.Max(_step, (points.Max(point => point.Count) + _step - 1) / _step * _step);
        Right = Drawn.Select(deadline => NeededRight(deadline, (double)(deadline.Day.DayNumber - _first) / _days)).Append(LeastRight).Max();
        Marks = DeadlineMark.Arrange(Drawn, X);
        Top = Margin + Marks.Select(mark => mark.Lane + 1).Append(0).Max() * DeadlineMark.LaneHeight;
    }

    /// <summary>The deadlines that lie in the range of the curve or near its end, by day.</summary>
    public IReadOnlyList<ScopeDeadline> Drawn { get; }

    /// <summary>Where they are drawn.</summary>
    public IReadOnlyList<DeadlineMark> Marks { get; }

    /// <summary>The room on the right of the plot, for the words of the last deadlines.</summary>
    public double Right { get; }

    /// <summary>Where the plot begins, below the words of the deadlines.</summary>
    public double Top { get; }

    public double Height => Top + PlotHeight + Bottom;

    /// <summary>The counts that have a line: at most about five.</summary>
    public IEnumerable<int> Ticks => Enumerable.Range(0, _top / _step + 1).Select(i => i * _step);

    public double X(DateOnly day) => Left + (Width - Left - Right) * (day.DayNumber - _first) / _days;

    public double Y(int count) => Top + PlotHeight * (1 - (double)count / _top);

    /// <summary>The middle of a lane of words above the plot.</summary>
    public static double Lane(int lane) => Margin + (lane + 0.5) * DeadlineMark.LaneHeight;

    /// <summary>Between two commits nothing changes: the curve is made of steps.</summary>
    public string Steps(IReadOnlyList<DebtPoint> points) => string.Concat(points.Select((point, i) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(i == 0 ? 'M' : 'H')}{X(point.Day):0.#} {(i == 0 ? "" : "V")}{Y(point.Count):0.#}{(i + 1 < points.Count ? " " : "")}")));

    /// <summary>The room that leaves a deadline's words inside the chart, when it stands at a share of the width of the plot.</summary>
    static double NeededRight(ScopeDeadline deadline, double share) =>
        share > 0 ? Width - Left - (Width - Left - DeadlineMark.WidthOf(deadline)) / share : LeastRight;

    static int NiceStep(int highest)
    {
        // 1, 2 or 5 times a power of ten.
        var step = 1;
        for (var i = 0; highest / step >= 5; i++)
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        return step;
    }
}
