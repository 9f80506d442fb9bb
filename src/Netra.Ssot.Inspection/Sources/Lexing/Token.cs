namespace Netra.Ssot.Inspection.Sources.Lexing;

/// <summary>What a token is.</summary>
enum TokenKind : byte
{
    /// <summary>A keyword or an identifier.</summary>
    Word,

    /// <summary>An identifier that cannot be a keyword: <c>@class</c>, <c>[Class]</c>, <c>``class``</c>.</summary>
    EscapedWord,

    /// <summary>A number, a character, a string or a part of an interpolated string with its quotes and braces.</summary>
    Literal,

    /// <summary>A single character of anything else.</summary>
    Punctuation,
}

/// <summary>A token of active code; white space, comments, directives and inactive regions have none.</summary>
/// <param name="FirstOnLine">Whether it begins its line (in Visual Basic, its logical line).</param>
readonly record struct Token(TokenKind Kind, int Start, int Length, bool FirstOnLine);
