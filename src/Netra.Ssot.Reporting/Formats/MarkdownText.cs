using System.Text;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>Puts foreign text into Markdown tables without its being read as Markdown.</summary>
static class MarkdownText
{
    const string Special = "\\`*_{}[]()<>#+-.!|~&@$:";

    /// <summary>As running text.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in ConsoleText.Clean(text))
        {
            // Inside a word a full stop, hyphen or parenthesis means nothing; only what Markdown reads anywhere needs its backslash.
            if (Special.Contains(c) && c is not ('.' or '-' or '(' or ')' or '+'))
                escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>As code: the fence is longer than any run of backticks inside.</summary>
    public static string Code(string text)
    {
        var clean = ConsoleText.Clean(text);
        // A table reads its bars before it reads code.
        if (clean.Length == 0 || clean.Contains('|'))
            return Escape(clean);

        var fence = new string('`', LongestRun(clean) + 1);
        var space = clean[0] == '`' || clean[^1] == '`' ? " " : "";
        return fence + space + clean + space + fence;
    }

    static int LongestRun(string text)
    {
        int longest = 0, run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
