namespace Netra.Ssot.Inspection.Sources.Lexing;

/// <summary>The tokens of F#.</summary>
sealed class FSharpLexer(string text, IReadOnlySet<string> defines) : Lexer(text, new Directives(text, defines, ignoreCase: false))
{
    protected override bool SkipComment(char c)
    {
        if (c == '/' && Peek(1) == '/')
        {
            SkipLine();
            return true;
        }

        if (c != '(' || Peek(1) != '*' || Peek(2) == ')')
            return false;

        SkipNestedComment();
        return true;
    }

    // Elsewhere # begins a flexible type.
    protected override bool IsDirective()
    {
        var rest = Text.AsSpan(Position + 1);
        var length = 0;
        while (length < rest.Length && char.IsAsciiLetter(rest[length]))
            length++;
        return rest[..length] is "if" or "elif" or "else" or "endif" or "nowarn" or "warnon" or "line" or "light" or "indent"
            or "I" or "r" or "load" || Peek(1) == '!';
    }

    protected override bool IsOperatorColon() => Peek(1) is ':' or '?' or '>' or '=';

    protected override int SuffixLength() => Peek(0) == 'B' ? 1 : 0;

    protected override bool ReadString(char c) => c switch
    {
        '\'' => ReadCharacter(),
        '"' or '$' or '@' => ReadPrefixedString(),
        _ => false,
    };

    protected override bool ReadWord(char c)
    {
        var start = Position;
        if (c == '`' && Peek(1) == '`')
            return ReadEscapedName();

        if (char.IsAsciiDigit(c))
        {
            ReadNumber();
            return true;
        }

        if (!Characters.IsIdentifierStart(c))
            return false;

        while (Characters.IsIdentifierPart(Peek(0)) || Peek(0) == '\'')
            Position++;
        Emit(TokenKind.Word, start, Position);
        return true;
    }

    bool ReadEscapedName()
    {
        var line = Text.AsSpan(Position + 2);
        for (var i = 0; i + 1 < line.Length && !Characters.IsNewLine(line[i]); i++)
        {
            if (line[i] != '`' || line[i + 1] != '`')
                continue;

            Emit(TokenKind.EscapedWord, Position, Position + i + 4);
            Position += i + 4;
            return true;
        }

        SkipLine();
        return true;
    }

    // A comment may hold comments and strings, which hide what would end it.
    void SkipNestedComment()
    {
        var depth = 0;
        while (Position < Text.Length)
        {
            var (c, next) = (Text[Position], Peek(1));
            if (c == '(' && next == '*' && Peek(2) != ')')
            {
                depth++;
                Position += 2;
            }
            else if (c == '*' && next == ')')
            {
                Position += 2;
                if (--depth == 0)
                    return;
            }
            else if (c == '"')
            {
                SkipStringInComment();
            }
            else
            {
                Position += c == '\'' && next == '"' && Peek(2) == '\'' ? 3 : 1;
            }
        }
    }

    void SkipStringInComment()
    {
        var isTriple = RunLength(Position, '"') >= 3;
        Position += isTriple ? 3 : 1;
        while (Position < Text.Length)
        {
            if (isTriple ? Text[Position] == '"' && Peek(1) == '"' && Peek(2) == '"' : Text[Position] == '"')
            {
                Position += isTriple ? 3 : 1;
                return;
            }

            Position += !isTriple && Text[Position] == '\\' ? 2 : 1;
        }
    }

    // 'a' is a character, 'a a type variable.
    bool ReadCharacter()
    {
        var end = Peek(1) == '\\' ? EscapeEnd() : Peek(2) == '\'' ? Position + 2 : -1;
        if (end < 0)
            return false;

        var start = Position;
        Position = end + 1;
        Position += SuffixLength();
        Emit(TokenKind.Literal, start, Position);
        return true;
    }

    // The longest is '\U0001F600'.
    int EscapeEnd()
    {
        for (var distance = 3; distance <= 11; distance++)
        {
            if (Peek(distance) == '\'')
                return Position + distance;
        }

        return -1;
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
        {
            Emit(TokenKind.Punctuation, start, quote);
            Position = quote;
            return true;
        }

        var isTriple = !isVerbatim && RunLength(quote, '"') >= 3;
        Position = quote + (isTriple ? 3 : 1);
        ReadStringBody(start, isTriple ? new(3, dollars, StringEscape.None, MultiLine: true)
            : new(1, dollars, isVerbatim ? StringEscape.DoubledQuote : StringEscape.Backslash, MultiLine: true));
        return true;
    }
}
