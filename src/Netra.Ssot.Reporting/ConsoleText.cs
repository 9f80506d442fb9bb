namespace Netra.Ssot.Reporting;

/// <summary>Keeps names and literals of the judged code from steering the console that tells of them.</summary>
public static class ConsoleText
{
    /// <summary>The text on one line, without control characters and without marks that turn the direction of reading.</summary>
    public static string Clean(string text)
    {
        var first = 0;
        while (first < text.Length && !IsUnsafe(text[first]))
            first++;
        if (first == text.Length)
            return text;

        var clean = new System.Text.StringBuilder(text.Length).Append(text, 0, first);
        foreach (var c in text.AsSpan(first))
        {
            if (!IsUnsafe(c))
                clean.Append(c);
            else if (IsBreak(c))
                clean.Append(' ');
        }

        return clean.ToString();
    }

    /// <summary>The text with each of those characters shown by a picture or its number, for where a reader must see that it is there.</summary>
    public static string Show(string text) => string.Concat(text.Select(c => !IsUnsafe(c) ? c.ToString()
        : c < 0x20 ? ((char)(0x2400 + c)).ToString()
        : c == 0x7F ? "\u2421"
        : $"\u27E8U+{(int)c:X4}\u27E9"));

    /// <summary>Whether a console may do something else with a character than show it.</summary>
    internal static bool IsUnsafe(int c) =>
        c is < 0x20 or (>= 0x7F and <= 0x9F) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x2028 or 0x2029;

    // What separates words or lines leaves a space, so that words do not grow together.
    static bool IsBreak(char c) => c is '\t' or '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';
}
