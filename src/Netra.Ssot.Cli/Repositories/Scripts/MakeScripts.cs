using Netra.Ssot.Core.Facts.Repository;

namespace Netra.Ssot.Cli.Repositories.Scripts;

/// <summary>Make files: the lines of a recipe begin with a tab; <c>@</c> silences, <c>-</c> lets make go on after a failure.</summary>
static class MakeScripts
{
    public static IEnumerable<ScriptCommand> Read(ScriptText script)
    {
        var text = script.Text;
        var continues = false;
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            if (text[start] != '\t' || continues)
                continue;

            // A recipe's line goes on where a backslash ends it.
            while (end < text.Length && text[..end].TrimEnd('\r').EndsWith('\\'))
                end = text.IndexOf('\n', end + 1) is var next and >= 0 ? next : text.Length;

            var first = start + 1;
            while (first < end && text[first] is '@' or '-' or '+' or ' ' or '\t')
                first++;
            var ignores = text.AsSpan(start, first - start).Contains('-');
            foreach (var command in ShellLexer.Read(script, text.Replace("$$", " $", StringComparison.Ordinal), ShellDialect.Posix, first, end))
            {
                var dash = start + text.AsSpan(start, first - start).IndexOf('-');
                yield return ignores && command.Swallower is null ? command with { Swallower = new("-", script.Place(dash, dash + 1)) } : command;
            }
        }
    }
}
