using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Facts.Repository;

namespace Netra.Ssot.Cli.Repositories.Scripts;

/// <summary>Gathers words into commands, and sees by what stands between two commands whether the second hides the failure of the first.</summary>
/// <param name="losesPipes">Whether a command that is piped on cannot fail.</param>
sealed class CommandList(bool losesPipes)
{
    readonly List<ScriptWord> _words = [];
    readonly List<string> _last = [];
    string _connector = "";
    SourcePlace? _connectorPlace;
    int _previous = -1;

    CommandList(bool losesPipes, List<ScriptCommand> commands) : this(losesPipes) => Commands = commands;

    /// <summary>The commands so far, those of nested scripts included.</summary>
    public List<ScriptCommand> Commands { get; } = [];

    /// <summary>Whether the next word begins a command.</summary>
    public bool IsAtStart => _words.Count == 0;

    /// <summary>Whether the last command is a shell without a script, so that it reads what is fed to it.</summary>
    public bool FeedsShell => _last.Count > 0 && Path.GetFileName(_last[0]) is "bash" or "sh" or "zsh" or "dash";

    /// <summary>A list for a script within a word, which tells its commands here.</summary>
    public CommandList Nested() => new(losesPipes, Commands);

    public void Add(ScriptWord word) => _words.Add(word);

    /// <summary>Whether the word that was added last is a script for a shell: <c>bash -c "…"</c>.</summary>
    public bool IsHandedScript(string[] shells) =>
        _words.Count > 2 && _words[^2].Text.ToUpperInvariant() is "-C" or "/C" or "-LC" or "-EC" or "-COMMAND"
        && _words.Exists(word => shells.Contains(Path.GetFileNameWithoutExtension(word.Text), StringComparer.OrdinalIgnoreCase));

    /// <summary>Ends a command.</summary>
    /// <param name="connector">What stands behind it.</param>
    public void End(string connector, SourcePlace place)
    {
        // An operator at a line's end goes on in the next one.
        if (_words.Count == 0 && connector == "\n" && _connector is "||" or "&&" or "|")
            return;

        // The end of a group is no command: what follows speaks of the last one in it.
        if (_words is [{ Text: "}" }])
            _words.Clear();

        if (_words.Count > 0)
        {
            if (_previous >= 0 && Swallows())
                Swallow($"{_connector} {string.Join(' ', _words.Select(word => word.Text))}", _connectorPlace!, _words[^1].Place);
            _previous = Commands.Count;
            Commands.Add(new([.. _words]));
            _last.Clear();
            _last.AddRange(_words.Select(word => word.Text));
            _words.Clear();
            if (losesPipes && connector == "|")
                Swallow("|", place, place);
        }

        // `{ …; } || true` and `( … ) || true` speak of the command before the bracket.
        if (connector.Length > 0 && connector is not (")" or "}"))
            (_connector, _connectorPlace) = (connector, place);
    }

    bool Swallows() => _connector switch
    {
        "||" => Swallowing.AfterFailure(_words),
        ";" or "&" => Swallowing.Always(_words),
        _ => false,
    };

    void Swallow(string text, SourcePlace first, SourcePlace last)
    {
        var place = first with { EndLine = last.EndLine, EndColumn = last.EndColumn };
        Commands[_previous] = Commands[_previous] with { Swallower = new(text, place) };
    }
}
