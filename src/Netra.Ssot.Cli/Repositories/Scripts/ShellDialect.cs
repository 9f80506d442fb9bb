namespace Netra.Ssot.Cli.Repositories.Scripts;

/// <summary>How a family of shells writes commands.</summary>
/// <param name="Escape">Takes the next character as it is; before a line's end it joins the lines.</param>
/// <param name="Comment">Begins a comment at the start of a word.</param>
/// <param name="SingleQuotes">Whether single quotes quote.</param>
/// <param name="DoublesQuotes">Whether a quote is written twice inside quotes.</param>
/// <param name="LosesPipes">Whether a pipeline that does not say <c>pipefail</c> answers for its last command alone.</param>
sealed record ShellDialect(char Escape, char Comment, bool SingleQuotes, bool DoublesQuotes, bool LosesPipes)
{
    public static ShellDialect Posix { get; } = new('\\', '#', true, false, true);

    public static ShellDialect PowerShell { get; } = new('`', '#', true, true, false);

    public static ShellDialect Batch { get; } = new('^', '\0', false, false, false);

    /// <summary>The dialect of a shell by its name; null for none that is known.</summary>
    public static ShellDialect? Named(string shell) => shell.Split(' ', '.')[0].ToUpperInvariant() switch
    {
        "PWSH" or "POWERSHELL" or "PS" => PowerShell,
        "CMD" => Batch,
        "BASH" or "SH" or "ZSH" or "DASH" => Posix,
        _ => null,
    };
}
