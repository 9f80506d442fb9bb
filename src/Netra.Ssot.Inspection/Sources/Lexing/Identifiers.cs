using System.Globalization;
using System.Text;

namespace Netra.Ssot.Inspection.Sources.Lexing;

/// <summary>What an identifier's spelling means.</summary>
static class Identifiers
{
    /// <summary>Whether the spelling stands for the name.</summary>
    public static bool Is(ReadOnlySpan<char> spelling, TokenKind kind, string name, SourceLanguage language)
    {
        var comparison = language == SourceLanguage.VisualBasic ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return IsPlain(spelling, kind) ? spelling.Equals(name, comparison) : Value(spelling, kind, language).Equals(name, comparison);
    }

    /// <summary>The name that the spelling stands for.</summary>
    public static string Value(ReadOnlySpan<char> spelling, TokenKind kind, SourceLanguage language)
    {
        if (IsPlain(spelling, kind))
            return spelling.ToString();

        return language switch
        {
            SourceLanguage.VisualBasic => spelling.Trim("[]").ToString(),
            SourceLanguage.FSharp => spelling.Trim('`').ToString(),
            _ => CSharpValue(spelling.TrimStart('@')),
        };
    }

    static bool IsPlain(ReadOnlySpan<char> spelling, TokenKind kind) =>
        kind == TokenKind.Word && !spelling.ContainsAnyExceptInRange('\0', '\u007f');

    // Formatting characters are part of a spelling, never of the name.
    static string CSharpValue(ReadOnlySpan<char> spelling)
    {
        var value = new StringBuilder(spelling.Length);
        for (var i = 0; i < spelling.Length;)
        {
            var escape = UnicodeEscape.LengthAt(spelling, i);
            if (escape > 0)
                value.Append(UnicodeEscape.Decode(spelling.Slice(i, escape)));
            else if (char.GetUnicodeCategory(spelling[i]) != UnicodeCategory.Format)
                value.Append(spelling[i]);
            i += Math.Max(escape, 1);
        }

        return value.ToString();
    }
}
