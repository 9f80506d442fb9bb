namespace Netra.Ssot.Inspection.Sources.Lexing;

/// <summary>Cuts a text into tokens in one pass. Nesting is kept on a stack of its own, so that no text can exhaust the thread's.</summary>
abstract class Lexer(string text, Directives directives)
{
    readonly List<Token> _tokens = new((text.Length / 8) + 16);
    readonly Stack<(StringShape Shape, int Depth)> _outerHoles = new();
    StringShape _hole;
    int _holeDepth = -1;
    bool _lineHasToken;

    /// <summary>The text.</summary>
    protected string Text { get; } = text;

    /// <summary>Where the next token is looked for.</summary>
    protected int Position { get; set; }

    /// <summary>Set by a line that goes on in the next one; cleared at its end.</summary>
    protected bool ContinuesLine { get; set; }

    public static Token[] Lex(SourceLanguage language, string text, IReadOnlySet<string> defines) => language switch
    {
        SourceLanguage.CSharp => new CSharpLexer(text, defines).Run(),
        SourceLanguage.FSharp => new FSharpLexer(text, defines).Run(),
        SourceLanguage.VisualBasic => new VisualBasicLexer(text, defines).Run(),
        _ => [],
    };

    Token[] Run()
    {
        while (Position < Text.Length)
        {
            var c = Text[Position];
            if (Characters.IsNewLine(c))
                EndLine();
            else if (char.IsWhiteSpace(c))
                Position++;
            else if (c == '#' && !_lineHasToken && IsDirective())
                Position = directives.Read(Position);
            else if (!SkipComment(c) && !(_holeDepth >= 0 && ReadInHole(c)) && !ReadString(c) && !ReadWord(c))
                Emit(TokenKind.Punctuation, Position, ++Position);
        }

        return [.. _tokens];
    }

    protected abstract bool SkipComment(char c);

    protected abstract bool ReadString(char c);

    protected abstract bool ReadWord(char c);

    protected virtual bool IsDirective() => true;

    protected virtual bool IsQuote(char c) => c == '"';

    /// <summary>Whether the colon at the position belongs to an operator, so that it cannot begin a format.</summary>
    protected virtual bool IsOperatorColon() => false;

    /// <summary>The length of what may follow a string's closing quote.</summary>
    protected virtual int SuffixLength() => 0;

    protected char Peek(int distance) => Position + distance < Text.Length ? Text[Position + distance] : '\0';

    protected bool LastIs(char c) => _tokens.Count > 0 && Text[_tokens[^1].Start] == c;

    protected void Emit(TokenKind kind, int start, int end)
    {
        _tokens.Add(new(kind, start, end - start, !_lineHasToken));
        _lineHasToken = true;
    }

    protected void SkipLine()
    {
        while (Position < Text.Length && !Characters.IsNewLine(Text[Position]))
            Position++;
    }

    protected int RunLength(int start, char c)
    {
        var end = start;
        while (end < Text.Length && Text[end] == c)
            end++;
        return end - start;
    }

    /// <summary>Reads digits, letters and a decimal point as one literal.</summary>
    protected void ReadNumber()
    {
        var start = Position;
        while (Characters.IsIdentifierPart(Peek(0)) || (Peek(0) == '.' && char.IsAsciiDigit(Peek(1))))
            Position++;
        Emit(TokenKind.Literal, start, Position);
    }

    /// <summary>Reads on to the end of the string or to its next hole.</summary>
    protected void ReadStringBody(int start, StringShape shape)
    {
        while (Position < Text.Length)
        {
            var c = Text[Position];
            if (IsQuote(c))
            {
                if (ClosesString(shape))
                    break;
            }
            else if (c == '{' && shape.Dollars > 0)
            {
                if (OpensHole(shape))
                {
                    Emit(TokenKind.Literal, start, Position);
                    _outerHoles.Push((_hole, _holeDepth));
                    (_hole, _holeDepth) = (shape, 0);
                    return;
                }
            }
            else if (!shape.MultiLine && Characters.IsNewLine(c))
            {
                break;
            }
            else
            {
                Position += c == '\\' && shape.Escape == StringEscape.Backslash && !Characters.IsNewLine(Peek(1)) ? 2 : 1;
            }
        }

        Position = Math.Min(Position, Text.Length);
        Emit(TokenKind.Literal, start, Position);
    }

    bool ClosesString(StringShape shape)
    {
        if (shape.Quotes == 1)
        {
            var doubled = shape.Escape == StringEscape.DoubledQuote && IsQuote(Peek(1));
            Position += doubled ? 2 : 1;
            if (doubled)
                return false;
        }
        else
        {
            var run = RunLength(Position, '"');
            Position += run;
            if (run < shape.Quotes)
                return false;
        }

        Position += SuffixLength();
        return true;
    }

    // With one dollar two braces are one of the text; with more, what a run has beyond the dollars is text.
    bool OpensHole(StringShape shape)
    {
        var run = RunLength(Position, '{');
        Position += run;
        return shape.Dollars == 1 ? run % 2 == 1 : run >= shape.Dollars;
    }

    bool ReadInHole(char c)
    {
        if (c is '(' or '[' or '{')
        {
            _holeDepth++;
        }
        else if (c is ')' or ']' or '}' && _holeDepth > 0)
        {
            _holeDepth--;
        }
        else if (c == '}' || (c == ':' && _holeDepth == 0 && !IsOperatorColon()))
        {
            LeaveHole(c);
            return true;
        }
        else if (c == ':' && _holeDepth == 0)
        {
            Emit(TokenKind.Punctuation, Position, Position + 1);
            Position++;
        }
        else
        {
            return false;
        }

        Emit(TokenKind.Punctuation, Position, ++Position);
        return true;
    }

    // A format is text up to the brace, so the string simply goes on at its colon.
    void LeaveHole(char c)
    {
        var (start, shape) = (Position, _hole);
        Position += c == '}' ? Math.Min(RunLength(Position, '}'), shape.Dollars) : 1;
        (_hole, _holeDepth) = _outerHoles.Pop();
        ReadStringBody(start, shape);
    }

    void EndLine()
    {
        Position++;
        _lineHasToken &= ContinuesLine;
        ContinuesLine = false;
    }
}
