namespace Netra.Ssot.Inspection.Sources.Lexing;

/// <summary>Questions that one asks of a text's tokens; a place outside them is nothing.</summary>
readonly struct TokenReader(SourceText text)
{
    readonly Token[] _tokens = text.Tokens;

    public SourceLanguage Language => text.Language;

    public int Count => _tokens.Length;

    public Token this[int i] => _tokens[i];

    public ReadOnlySpan<char> Spelling(int i) => text.Text.AsSpan(_tokens[i].Start, _tokens[i].Length);

    public string Name(int i) => Identifiers.Value(Spelling(i), _tokens[i].Kind, Language);

    public int Column(int i) => text.Lines.Column(_tokens[i].Start);

    public bool IsName(int i) => (uint)i < (uint)Count && _tokens[i].Kind is TokenKind.Word or TokenKind.EscapedWord;

    public bool Is(int i, string name) => Identifiers.Is(Spelling(i), _tokens[i].Kind, name, Language);

    public bool Is(int i, char punctuation) =>
        (uint)i < (uint)Count && _tokens[i].Kind == TokenKind.Punctuation && text.Text[_tokens[i].Start] == punctuation;

    /// <summary>The character of a punctuation; NUL for anything else.</summary>
    public char Punctuation(int i) =>
        (uint)i < (uint)Count && _tokens[i].Kind == TokenKind.Punctuation ? text.Text[_tokens[i].Start] : '\0';

    public bool IsKeyword(int i, string word)
    {
        if ((uint)i >= (uint)Count || _tokens[i].Kind != TokenKind.Word)
            return false;

        return Spelling(i).Equals(
            word, Language == SourceLanguage.VisualBasic ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }

    /// <summary>The first token that begins at or after an offset.</summary>
    public int FirstAt(int offset)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The token after the bracket that closes the one at <paramref name="open"/>.</summary>
    public int Skip(int open)
    {
        var depth = 0;
        for (var i = open; i < Count; i++)
        {
            switch (Punctuation(i))
            {
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}' when --depth == 0:
                    return i + 1;
            }
        }

        return Count;
    }

    /// <summary>The number of items in a bracketed list; the brackets of generic names inside are seen through.</summary>
    /// <param name="open">The round or angle bracket that opens it.</param>
    /// <param name="end">The token after the list.</param>
    public int CountItems(int open, out int end)
    {
        var close = Is(open, '<') ? '>' : ')';
        var (items, angles, inValue) = (0, 0, false);
        var i = open + 1;
        while (i < Count)
        {
            var c = Punctuation(i);
            if (c == close && (close == ')' || angles == 0))
                break;

            items = Math.Max(items, 1);
            if (c is '(' or '[' or '{')
            {
                i = Skip(i);
                continue;
            }

            // Behind an equals sign stands a default value, where angles compare.
            if (c == '<' && !inValue)
                angles++;
            else if (c == '>' && angles > 0 && !inValue)
                angles--;
            else if (c == '=')
                inValue = true;
            else if (c == ',' && angles == 0)
                (items, inValue) = (items + 1, false);
            else if (c is ';' or ')' or ']' or '}')
                break;
            i++;
        }

        end = Math.Min(i + 1, Count);
        return items;
    }
}
