using System.Globalization;
using System.Text;

namespace Netra.Ssot.Core.Policies.Shape;

/// <summary>Texts as MSBuild reads them: escapes, lists, wildcards and expressions.</summary>
internal static class MSBuildText
{
    /// <summary>The text with its <c>%XX</c> escapes resolved.</summary>
    public static string Unescape(string text)
    {
        if (text.IndexOf('%') < 0)
            return text;

        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && IsHexadecimal(text[i + 1]) && IsHexadecimal(text[i + 2]))
            {
                plain.Append((char)int.Parse(text.Substring(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 2;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }

    /// <summary>The parts of a list, trimmed, without the empty ones.</summary>
    public static IEnumerable<string> Split(string list) => list.Split(';').Select(part => part.Trim()).Where(part => part.Length > 0);

    /// <summary>The text with each run of white space as one space: XML readers differ in what they make of line ends.</summary>
    public static string Flatten(string text) => string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether the raw text would make MSBuild search the disk.</summary>
    public static bool HasWildcard(string raw) => raw.IndexOf('*') >= 0 || raw.IndexOf('?') >= 0;

    /// <summary>Whether the raw text has a value that only an evaluation can tell.</summary>
    public static bool IsExpression(string raw) => raw.Contains("$(") || raw.Contains("@(") || raw.Contains("%(");

    static bool IsHexadecimal(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
