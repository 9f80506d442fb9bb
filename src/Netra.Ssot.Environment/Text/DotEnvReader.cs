using System.Text;

namespace Netra.Ssot.Environment.Text;

/// <summary>Reads a <c>.env</c> text once, from its beginning to its end.</summary>
sealed class DotEnvReader(string text)
{
    int _at = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    int _line = 1;

    public List<DotEnvError> Errors { get; } = [];

    public List<DotEnvEntry> Read()
    {
        var entries = new List<DotEnvEntry>();
        while (_at < text.Length)
        {
            SkipBlanks();
            if (!AtLineEnd && text[_at] != '#' && ReadAssignment() is { } entry)
                entries.Add(entry);
            SkipLine();
        }

        return entries;
    }

    bool AtLineEnd => _at == text.Length || DotEnvGrammar.IsNewLine(text[_at]);

    DotEnvEntry? ReadAssignment()
    {
        var line = _line;
        var name = ReadName();
        if (name == DotEnvGrammar.Export && !AtLineEnd && DotEnvGrammar.IsBlank(text[_at]))
        {
            SkipBlanks();
            if (AtLineEnd || text[_at] != '=')
                name = ReadName();
        }

        SkipBlanks();
        if (name.Length == 0)
            return Fail(line, "no name begins the line; write NAME=value, or '#' before a comment.");
        // What stands there may be a line of a secret without quotes: it is not told.
        if (AtLineEnd || text[_at] != '=')
            return Fail(line, "'=' is missing behind the name; write NAME=value, and quote a value of several lines.");

        _at++;
        var isSpaced = !AtLineEnd && DotEnvGrammar.IsBlank(text[_at]);
        SkipBlanks();
        var value = AtLineEnd ? "" : text[_at] switch
        {
            '\'' => ReadQuoted(name, '\''),
            '"' => ReadQuoted(name, '"'),
            _ => ReadPlain(isSpaced),
        };
        if (value is null)
            return null;
        return value.IndexOf('\0') < 0 ? new(name, value, line) : Fail(line, $"the value of '{name}' holds a NUL character; encode it.");
    }

    string ReadName()
    {
        var start = _at;
        while (_at < text.Length && DotEnvGrammar.IsNameCharacter(text[_at]))
            _at++;
        return text.Substring(start, _at - start);
    }

    // A comment begins behind a blank; "a#b" is a value.
    string ReadPlain(bool isSpaced)
    {
        var start = _at;
        var end = _at;
        for (; !AtLineEnd; _at++)
        {
            if (text[_at] == '#' && (_at > start ? DotEnvGrammar.IsBlank(text[_at - 1]) : isSpaced))
                break;
            if (!DotEnvGrammar.IsBlank(text[_at]))
                end = _at + 1;
        }

        return text.Substring(start, end - start);
    }

    string? ReadQuoted(string name, char quote)
    {
        var line = _line;
        var value = new StringBuilder();
        var isValid = true;
        for (_at++; _at < text.Length && text[_at] != quote; _at++)
        {
            if (text[_at] == '\\' && quote == '"')
                isValid &= ReadEscape(name, value);
            else
                AppendVerbatim(value);
        }

        if (_at == text.Length)
        {
            Fail(line, $"the {quote} that opens the value of '{name}' is never closed.");
            return null;
        }

        _at++;
        SkipBlanks();
        if (AtLineEnd || text[_at] == '#')
            return isValid ? value.ToString() : null;
        Fail(_line, $"text follows the closing {quote} of '{name}'; only a comment may.");
        return null;
    }

    bool ReadEscape(string name, StringBuilder value)
    {
        var letter = _at + 1 < text.Length ? text[_at + 1] : '\0';
        if (DotEnvGrammar.Unescape(letter) is { } character)
        {
            value.Append(character);
            _at++;
            return true;
        }

        Fail(_line, $"the value of '{name}' holds a backslash that escapes nothing; write \\\\, or use single quotes.");
        return false;
    }

    // However the file ends its lines, in a value they end with \n.
    void AppendVerbatim(StringBuilder value)
    {
        if (text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n')
            _at++;
        if (DotEnvGrammar.IsNewLine(text[_at]))
            _line++;
        value.Append(text[_at] == '\r' ? '\n' : text[_at]);
    }

    DotEnvEntry? Fail(int line, string message)
    {
        Errors.Add(new(line, message));
        return null;
    }

    void SkipBlanks()
    {
        while (_at < text.Length && DotEnvGrammar.IsBlank(text[_at]))
            _at++;
    }

    void SkipLine()
    {
        while (!AtLineEnd)
            _at++;
        if (_at == text.Length)
            return;
        _at += text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n' ? 2 : 1;
        _line++;
    }
}
