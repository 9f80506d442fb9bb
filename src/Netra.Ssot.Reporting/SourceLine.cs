using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Reporting;

/// <summary>A line of a file.</summary>
/// <param name="File">Absolute path.</param>
/// <param name="Line">From 1.</param>
public sealed record SourceKey(string File, int Line)
{
    /// <summary>The line that a place begins on.</summary>
    public static SourceKey Of(SourcePlace place) => new(place.File, place.Line);
}

/// <summary>The line of source that a finding is on.</summary>
/// <param name="Text">As a report shows it: cut to a bearable length, control characters made visible; empty when the line could not be read.</param>
/// <param name="IsChanged">Whether the file is not the one that was compiled any more, so that its lines would say nothing.</param>
public sealed record SourceLine(string Text, bool IsChanged = false)
{
    const int Longest = 200;
    const int BeforeColumn = 60;

    /// <summary>A file that was changed since.</summary>
    public static SourceLine Changed { get; } = new("", IsChanged: true);

    /// <summary>The line around a column.</summary>
    /// <param name="column">From 1, in UTF-16 units.</param>
    public static SourceLine Of(string line, int column)
    {
        var indent = line.Length - line.TrimStart().Length;
        var text = line.Trim();
        if (text.Length <= Longest)
            return new(ConsoleText.Show(text));

        // A long line is shown where the finding is.
        var start = Math.Clamp(column - 1 - indent - BeforeColumn, 0, text.Length - Longest);
        var window = text.AsSpan(start, Longest).ToString();
        return new(ConsoleText.Show((start > 0 ? "…" : "") + window + (start + Longest < text.Length ? "…" : "")));
    }
}
