using System.Globalization;

namespace Netra.Ssot.Inspection.Sources.Lexing;

/// <summary>The escapes that C# allows in identifiers: <c>\u0041</c> and <c>\U00000041</c>.</summary>
static class UnicodeEscape
{
    /// <summary>The length of the escape at a position; 0 if there is none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int position)
    {
        if (position + 1 >= text.Length || text[position] != '\\')
            return 0;

        var length = text[position + 1] switch { 'u' => 6, 'U' => 10, _ => 0 };
        if (length == 0 || position + length > text.Length)
            return 0;

        return text.Slice(position + 2, length - 2).ContainsAnyExcept("0123456789abcdefABCDEF") ? 0 : length;
    }

    /// <summary>The character that an escape of this length stands for.</summary>
    public static string Decode(ReadOnlySpan<char> escape)
    {
        var value = uint.Parse(escape[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return value <= char.MaxValue ? ((char)value).ToString() : value <= 0x10FFFF ? char.ConvertFromUtf32((int)value) : "";
    }
}
