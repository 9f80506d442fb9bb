using System.Globalization;
using System.Text;

namespace Netra.Ssot.Core.Policies.Shape;

/// <summary>The texts of problems: one line, bounded, without characters that a console would obey, with the name that was probably meant.</summary>
internal static class Words
{
    const int LongestQuote = 120;
    const int LongestLine = 600;
    const int LongestMisspelling = 64;

    /// <summary>A value in quotes, clipped.</summary>
    public static string Quote(string value) =>
        value.Length <= LongestQuote ? $"'{value}'" : $"'{value.Substring(0, LongestQuote)}…'";

    /// <summary>The text on one line, clipped, with control, format and separator characters spelled out.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (line.Length > LongestLine)
                return line.Append('…').ToString();
            if (c is '\r' or '\n' or '\t')
                line.Append(' ');
            else if (IsInvisible(c))
                line.Append("U+").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else
                line.Append(c);
        }

        return line.ToString();
    }

    /// <summary>Whether a text fits on one line and shows every character that it holds.</summary>
    public static bool IsOneLine(string text) => !text.Any(IsInvisible);

    /// <summary>A clause that names the candidate nearest to a misspelt word; empty when none is near.</summary>
    public static string DidYouMean(string word, IEnumerable<string> candidates)
    {
        if (word.Length > LongestMisspelling)
            return "";

        var (nearest, best) = ("", 1 + (word.Length / 3));
        foreach (var candidate in candidates)
        {
            var distance = Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < best || (distance == best && nearest.Length == 0))
                (nearest, best) = (candidate, distance);
        }

        return nearest.Length == 0 ? "" : $"; did you mean {nearest}?";
    }

    /// <summary>How many characters must be changed, added, dropped or swapped with their neighbour.</summary>
    static int Distance(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= to.Length; j++)
            rows[0, j] = j;

        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var change = rows[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[from.Length, to.Length];
    }

    static bool IsInvisible(char c) => char.GetUnicodeCategory(c) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
