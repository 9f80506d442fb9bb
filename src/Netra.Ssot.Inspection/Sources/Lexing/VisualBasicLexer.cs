namespace Netra.Ssot.Inspection.Sources.Lexing;

/// <summary>The tokens of Visual Basic. Typographic quotes count as quotes, as in its compiler.</summary>
sealed class VisualBasicLexer(string text, IReadOnlySet<string> defines) : Lexer(text, new Directives(text, defines, ignoreCase: true))
{
    protected override bool SkipComment(char c)
    {
        var isRem = c is 'R' or 'r' && Peek(1) is 'E' or 'e' && Peek(2) is 'M' or 'm'
            && !Characters.IsIdentifierPart(Peek(3)) && !LastIs('.');
        if (!isRem && c is not ('\'' or '\u2018' or '\u2019' or '\uFF07'))
            return false;

        SkipLine();
        return true;
    }

    protected override bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\uFF02';

    protected override int SuffixLength() => Peek(0) is 'c' or 'C' && !Characters.IsIdentifierPart(Peek(1)) ? 1 : 0;

    protected override bool ReadString(char c)
    {
        var start = Position;
        var dollars = c == '$' && IsQuote(Peek(1)) ? 1 : 0;
        if (dollars == 0 && !IsQuote(c))
            return c == '#' && ReadDate();

        Position += dollars + 1;
        ReadStringBody(start, new(1, dollars, StringEscape.DoubledQuote, MultiLine: true));
        return true;
    }

    protected override bool ReadWord(char c)
    {
        if (char.IsAsciiDigit(c))
        {
            ReadNumber();
            return true;
        }

        var start = Position;
        var bracket = c == '[' ? 1 : 0;
        if (!Characters.IsIdentifierStart(Peek(bracket)))
            return false;

        Position += bracket + 1;
        while (Characters.IsIdentifierPart(Peek(0)))
            Position++;

        if (bracket == 0 && Position == start + 1 && c == '_')
        {
            ContinuesLine = true;
            return true;
        }

        if (bracket > 0 && Peek(0) == ']')
            Position++;
        Emit(bracket > 0 ? TokenKind.EscapedWord : TokenKind.Word, start, Position);
        return true;
    }

    // #1/31/2027 12:00 PM#
    bool ReadDate()
    {
        var end = Position + 1;
        while (end < Text.Length && (char.IsAsciiLetterOrDigit(Text[end]) || Text[end] is ' ' or '/' or '-' or ':'))
            end++;
        if (end == Text.Length || Text[end] != '#')
            return false;

        Emit(TokenKind.Literal, Position, end + 1);
        Position = end + 1;
        return true;
    }
}
