using System.Text;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>Puts foreign text into Markdown tables without its being read as Markdown.</summary>
public static class MarkdownText
{
    // What Markdown reads in the middle of a line.
    const string Special = "\\`*_{}[]<>#!|~&@$";

    /// <summary>As running text.</summary>
    public static string Escape(string text)
    {
        var clean = ConsoleText.Clean(text);
        var escaped = new StringBuilder(clean.Length + 16);
        for (var i = 0; i < clean.Length; i++)
        {
            // A colon only makes a link before slashes.
            if (Special.Contains(clean[i]) || (clean[i] == ':' && i + 1 < clean.Length && clean[i + 1] == '/'))
                escaped.Append('\\');
            escaped.Append(clean[i]);
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
