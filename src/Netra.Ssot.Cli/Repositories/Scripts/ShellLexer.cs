using System.Text;
using Netra.Ssot.Core.Facts.Repository;

namespace Netra.Ssot.Cli.Repositories.Scripts;

/// <summary>Splits a script into commands and words: quotes, comments, continued lines, here-documents and nested commands are seen for what they are.</summary>
sealed class ShellLexer
{
    static readonly string[] Shells = ["bash", "sh", "zsh", "dash", "pwsh", "powershell", "cmd"];

    /// <summary>Deeper nesting than a person writes is read as plain text.</summary>
    const int Deepest = 32;

    readonly ScriptText _script;
    readonly string _text;
    readonly ShellDialect _dialect;
    readonly CommandList _commands;
    readonly StringBuilder _word = new();
    readonly List<string> _hereDocuments = [];
    readonly int _end;
    readonly int _depth;
    int _at;
    int _wordStart = -1;
    bool _skipsWord;

    ShellLexer(ScriptText script, string text, ShellDialect dialect, CommandList commands, int start, int end, int depth = 0) =>
        (_script, _text, _dialect, _commands, _at, _end, _depth) = (script, text, dialect, commands, start, end, depth);

    /// <summary>The commands of a stretch.</summary>
    /// <param name="text">The script's text, with what is no script blanked out.</param>
    public static IReadOnlyList<ScriptCommand> Read(ScriptText script, string text, ShellDialect dialect, int start, int end)
    {
        var commands = new CommandList(dialect.LosesPipes && text.IndexOf("pipefail", start, end - start, StringComparison.Ordinal) < 0);
        new ShellLexer(script, text, dialect, commands, start, end).Run(close: '\0');
        return commands.Commands;
    }

    void Run(char close)
    {
        while (_at < _end)
        {
            var c = _text[_at];
            if (c == close && close != '\0')
                break;
            if (!(SkipsEscape(c) || SkipsComment(c) || SkipsQuoted(c) || SkipsNested(c) || SkipsOperator(c)))
                Append(c);
        }

        EndCommand("");
    }

    void Append(char c)
    {
        if (_wordStart < 0)
            _wordStart = _at;
        _word.Append(c);
        _at++;
    }

    bool SkipsEscape(char c)
    {
        if (c != _dialect.Escape || _at + 1 >= _end)
            return false;

        var next = _text[_at + 1];
        if (next is '\n' or '\r')
        {
            _at += next == '\r' && _at + 2 < _end && _text[_at + 2] == '\n' ? 3 : 2;
            return true;
        }

        // A path of Windows in a script that is not: the backslash stays.
        if (_dialect == ShellDialect.Posix && char.IsLetterOrDigit(next))
            return false;
        if (_wordStart < 0)
            _wordStart = _at;
        _word.Append(next);
        _at += 2;
        return true;
    }

    bool SkipsComment(char c)
    {
        if (_wordStart >= 0)
            return false;

        if (_dialect == ShellDialect.PowerShell && Is("<#"))
        {
            _at = IndexAfter("#>");
            return true;
        }

        var isBatchComment = _dialect == ShellDialect.Batch && _commands.IsAtStart && (Is("::") || Is("rem ") || Is("@rem ") || Is("REM ") || Is("@REM "));
        if (c != _dialect.Comment && !isBatchComment)
            return false;

        while (_at < _end && _text[_at] != '\n')
            _at++;
        return true;
    }

    bool SkipsQuoted(char c)
    {
        if (_dialect == ShellDialect.PowerShell && c == '@' && _at + 2 < _end && _text[_at + 1] is '"' or '\'' && _text[_at + 2] is '\n' or '\r')
        {
            var quote = _text[_at + 1];
            _wordStart = _wordStart < 0 ? _at : _wordStart;
            _at = IndexAfter(quote + "@");
            return true;
        }

        if (c != '"' && !(c == '\'' && _dialect.SingleQuotes))
            return false;

        if (_wordStart < 0)
            _wordStart = _at;
        for (_at++; _at < _end && _text[_at] != c; _at++)
        {
            if (c == '"' && SkipsNested(_text[_at]))
                _at--;
            else if (c == '"' && _text[_at] == _dialect.Escape && _dialect != ShellDialect.Batch && _at + 1 < _end && IsEscapable(_text[_at + 1]))
                _word.Append(_text[++_at]);
            else
                _word.Append(_text[_at]);

            if (_dialect.DoublesQuotes && _at + 2 < _end && _text[_at + 1] == c && _text[_at + 2] == c)
                _word.Append(_text[_at += 2]);
        }

        _at = Math.Min(_at + 1, _end);
        return true;
    }

    bool SkipsNested(char c)
    {
        var isBacktick = c == '`' && _dialect == ShellDialect.Posix;
        if (_depth == Deepest || (!isBacktick && !(Is("$(") && _dialect != ShellDialect.Batch)))
            return false;

        if (_wordStart < 0)
            _wordStart = _at;
        var nested = new ShellLexer(_script, _text, _dialect, _commands.Nested(), _at + (isBacktick ? 1 : 2), _end, _depth + 1);
        nested.Run(isBacktick ? '`' : ')');
        _at = Math.Min(nested._at + 1, _end);
        _word.Append("$()");
        return true;
    }

    bool SkipsOperator(char c)
    {
        if (c is ' ' or '\t' or '\r')
        {
            EndWord();
            _at++;
            return true;
        }

        if (c is '<' or '>')
        {
            Redirect();
            return true;
        }

        var length = Is("&&") || Is("||") ? 2 : c is '|' or '&' or '\n' or '(' or ')' || (c == ';' && _dialect != ShellDialect.Batch) ? 1
            : c is '{' or '}' && _dialect == ShellDialect.PowerShell ? 1 : 0;
        if (length == 0)
            return false;

        EndCommand(_text.Substring(_at, length));
        _at += length;
        if (c == '\n')
            SkipHereDocuments();
        return true;
    }

    /// <summary>What is redirected, and where to, is no argument; a here-document is remembered until the line ends.</summary>
    void Redirect()
    {
        EndWord();
        var operators = _at;
        while (_at < _end && _text[_at] is '<' or '>' or '&' or '|')
            _at++;
        var isHereDocument = _text.AsSpan(operators, _at - operators) is "<<" && _dialect == ShellDialect.Posix;
        if (isHereDocument)
        {
            var start = _at = _at < _end && _text[_at] == '-' ? _at + 1 : _at;
            while (_at < _end && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '\'' or '"' or '\\' or ' '))
            {
                if (_text[_at] == ' ' && _at > start)
                    break;
                _at++;
            }

            _hereDocuments.Add(_text[start.._at].Trim().Trim('\'', '"', '\\'));
        }

        _skipsWord = !isHereDocument;
    }

    /// <summary>A here-document is data, unless a shell reads it.</summary>
    void SkipHereDocuments()
    {
        foreach (var delimiter in _hereDocuments)
        {
            while (!_commands.FeedsShell && _at < _end)
            {
                var end = _text.IndexOf('\n', _at, _end - _at);
                var line = _text[_at..(end < 0 ? _end : end)];
                _at = end < 0 ? _end : end + 1;
                if (line.Trim() == delimiter)
                    break;
            }
        }

        _hereDocuments.Clear();
    }

    void EndWord()
    {
        if (_wordStart < 0)
            return;

        if (!_skipsWord)
            _commands.Add(new(_word.ToString(), _script.Place(_wordStart, _at)));
        _skipsWord = false;
        // What a shell is handed to run is a script of its own.
        if (_depth < Deepest && _commands.IsHandedScript(Shells) && _text[_wordStart] is '"' or '\'' && _at - _wordStart > 2)
            new ShellLexer(_script, _text, _dialect, _commands.Nested(), _wordStart + 1, _at - 1, _depth + 1).Run(close: '\0');
        _word.Clear();
        _wordStart = -1;
    }

    void EndCommand(string connector)
    {
        EndWord();
        _skipsWord = false;
        _commands.End(connector, _script.Place(_at, Math.Min(_at + connector.Length, _end)));
    }

    bool IsEscapable(char c) => _dialect == ShellDialect.PowerShell || c is '"' or '\\' or '$' or '`';

    bool Is(string text) => _at + text.Length <= _end && string.CompareOrdinal(_text, _at, text, 0, text.Length) == 0;

    int IndexAfter(string text)
    {
        var index = _text.IndexOf(text, _at + 1, _end - _at - 1, StringComparison.Ordinal);
        return index < 0 ? _end : index + text.Length;
    }
}
