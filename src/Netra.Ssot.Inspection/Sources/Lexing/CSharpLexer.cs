namespace Netra.Ssot.Inspection.Sources.Lexing;

/// <summary>The tokens of C#.</summary>
sealed class CSharpLexer(string text, IReadOnlySet<string> defines) : Lexer(text, new Directives(text, defines, ignoreCase: false))
{
    protected override bool SkipComment(char c)
    {
        if (c != '/')
            return false;

        if (Peek(1) == '/')
        {
            SkipLine();
            return true;
        }

        if (Peek(1) != '*')
            return false;

        var end = Text.IndexOf("*/", Position + 2, StringComparison.Ordinal);
        Position = end < 0 ? Text.Length : end + 2;
        return true;
    }

    protected override bool ReadString(char c) => c switch
    {
        '\'' => ReadCharacter(),
        '"' or '$' or '@' => ReadPrefixedString(),
        _ => false,
    };

    protected override bool ReadWord(char c)
    {
        if (char.IsAsciiDigit(c))
        {
            ReadNumber();
            return true;
        }

        var start = Position;
        var isEscaped = c == '@';
        if (isEscaped)
            Position++;

        while (true)
        {
            var escape = UnicodeEscape.LengthAt(Text, Position);
            var next = Peek(0);
            var isPart = Position == start + (isEscaped && Text[start] == '@' ? 1 : 0)
                ? Characters.IsIdentifierStart(next)
                : Characters.IsIdentifierPart(next);
            if (!isPart && escape == 0)
                break;

            isEscaped |= escape > 0;
            Position += Math.Max(escape, 1);
        }

        if (Position == start || (Position == start + 1 && c == '@'))
        {
            Position = start;
            return false;
        }

        Emit(isEscaped ? TokenKind.EscapedWord : TokenKind.Word, start, Position);
        return true;
    }

    protected override int SuffixLength() => Peek(0) is 'u' or 'U' && Peek(1) == '8' ? 2 : 0;

    bool ReadCharacter()
    {
        var start = Position++;
        while (Position < Text.Length && Text[Position] != '\'' && !Characters.IsNewLine(Text[Position]))
            Position += Text[Position] == '\\' && !Characters.IsNewLine(Peek(1)) ? 2 : 1;

        Position = Math.Min(Peek(0) == '\'' ? Position + 1 : Position, Text.Length);
        Emit(TokenKind.Literal, start, Position);
        return true;
    }

    bool ReadPrefixedString()
    {
        var start = Position;
        var (quote, dollars, isVerbatim) = (start, 0, false);
        for (; quote < Text.Length && Text[quote] is '$' or '@'; quote++)
        {
            dollars += Text[quote] == '$' ? 1 : 0;
            isVerbatim |= Text[quote] == '@';
        }

        if (quote == Text.Length || Text[quote] != '"')
            return SkipPrefix(quote);

        var quotes = RunLength(quote, '"');
        if (!isVerbatim && quotes == 2)
        {
            Position = quote + 2;
            Position += SuffixLength();
            Emit(TokenKind.Literal, start, Position);
            return true;
        }

        var shape = isVerbatim ? new StringShape(1, dollars, StringEscape.DoubledQuote, MultiLine: true)
            : quotes == 1 ? new StringShape(1, dollars, StringEscape.Backslash, MultiLine: false)
            : new StringShape(quotes, dollars, StringEscape.None, MultiLine: true);
        Position = quote + (isVerbatim ? 1 : quotes);
        ReadStringBody(start, shape);
        return true;
    }

    // A run of prefixes without a string is passed over at once; its last @ may begin an identifier.
    bool SkipPrefix(int end)
    {
        var rest = Text[end - 1] == '@' ? end - 1 : end;
        if (rest == Position)
            return false;

        Emit(TokenKind.Punctuation, Position, rest);
        Position = rest;
        return true;
    }
}
