namespace Netra.Ssot.Inspection.Sources.Lexing;

/// <summary>How a string literal writes its own quote.</summary>
enum StringEscape : byte
{
    None,
    Backslash,
    DoubledQuote,
}

/// <summary>What ends a string literal and what opens a hole in it.</summary>
/// <param name="Quotes">How many quotes end it: one, or three and more.</param>
/// <param name="Dollars">How many braces open a hole; none if it is not interpolated.</param>
readonly record struct StringShape(int Quotes, int Dollars, StringEscape Escape, bool MultiLine);
