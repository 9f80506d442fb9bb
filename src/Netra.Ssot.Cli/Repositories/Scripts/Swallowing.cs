using Netra.Ssot.Core.Facts.Repository;

namespace Netra.Ssot.Cli.Repositories.Scripts;

/// <summary>Tells the commands that succeed whatever was before them.</summary>
static class Swallowing
{
    static readonly string[] Tellers = ["echo", "printf", "ver", "write-host", "write-output", "write-warning"];

    /// <summary>Whether a command behind <c>||</c> makes a success of the failure before it.</summary>
    public static bool AfterFailure(IReadOnlyList<ScriptWord> words) =>
        Always(words) || Tellers.Contains(words[0].Text, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a command on the same line makes a success of anything.</summary>
    public static bool Always(IReadOnlyList<ScriptWord> words) =>
        string.Join(' ', words.Select(word => word.Text.ToUpperInvariant())) is "TRUE" or ":" or "EXIT 0" or "EXIT /B 0" or "CMD /C EXIT 0" or "(EXIT 0)";
}
