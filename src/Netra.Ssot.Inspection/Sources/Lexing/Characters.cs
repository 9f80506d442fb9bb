using System.Globalization;

namespace Netra.Ssot.Inspection.Sources.Lexing;

/// <summary>The classes of characters that the three languages share.</summary>
static class Characters
{
    public static bool IsNewLine(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    public static bool IsIdentifierStart(char c) =>
        char.IsAscii(c) ? char.IsAsciiLetter(c) || c == '_' : char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.LetterNumber;

    public static bool IsIdentifierPart(char c) =>
        char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) || c == '_' : IsIdentifierStart(c) || IsExtension(char.GetUnicodeCategory(c));

    static bool IsExtension(UnicodeCategory category) => category is UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.Format;
}
