using System.Globalization;

namespace Netra.Ssot.Reporting.Formats.Html;

/// <summary>A deadline in the burn-down chart: a line from its words down to the days.</summary>
/// <param name="X">Where the line stands.</param>
/// <param name="Lane">The row of the words above the plot, from 0 at the top.</param>
/// <param name="Words">The day and the scopes, so short that they fit; the whole names are in the chart's text.</param>
sealed record DeadlineMark(double X, int Lane, string Words)
{
    public const int LaneHeight = 16;

    /// <summary>Between a line and its words.</summary>
    public const int Gap = 5;

    const int LongestName = 18;

    // No browser is asked how wide a text is: these are the widest letters of the usual fonts, at the size of the style.
    const double LetterWidth = 6.9;
    const double IdeographWidth = 12;
    const char LastLetter = '\u04FF';

    /// <summary>Gives each its lane, so that no words meet other words or another's line.</summary>
    /// <param name="deadlines">By day.</param>
    public static IReadOnlyList<DeadlineMark> Arrange(IReadOnlyList<ScopeDeadline> deadlines, Func<DateOnly, double> x)
    {
        var marks = new List<DeadlineMark>();
        foreach (var deadline in deadlines)
        {
            // Words stand to the right of their line. Under words that reach beyond the next line, the next begins a lane further down.
            var at = x(deadline.Day);
            var lane = marks.Where(mark => mark.X + WidthOf(mark.Words) > at).Select(mark => mark.Lane + 1).Append(0).Max();
            marks.Add(new(at, lane, Say(deadline)));
        }

        return marks;
    }

    /// <summary>From a deadline's line to the end of its words.</summary>
    public static double WidthOf(ScopeDeadline deadline) => WidthOf(Say(deadline));

    static double WidthOf(string words) => 2 * Gap + words.Sum(letter => letter <= LastLetter ? LetterWidth : IdeographWidth);

    static string Say(ScopeDeadline deadline)
    {
        var (name, others) = (deadline.Scopes[0], deadline.Scopes.Count - 1);
        var shown = new StringInfo(name) is { LengthInTextElements: > LongestName } text ? text.SubstringByTextElements(0, LongestName - 1) + "…" : name;
        return string.Create(CultureInfo.InvariantCulture, $"{deadline.Day:yyyy-MM-dd} {shown}{(others > 0 ? $" +{others}" : "")}");
    }
}
