using Netra.Ssot.Core.Policies;
using Netra.Ssot.Reporting;
using Spectre.Console;

namespace Netra.Ssot.Cli;

/// <summary>Where a command reads paths from and writes to, and when it runs.</summary>
/// <param name="Folder">Absolute path of the folder that relative paths start from.</param>
/// <param name="Clock">The one clock of all that runs in it.</param>
sealed record Session(TextWriter Output, TextWriter Error, string Folder, TimeProvider Clock)
{
    /// <summary>The day on which the command began, in UTC: deadlines pass and exemptions end by it, and never in the middle of a run.</summary>
    public DateTime Today { get; } = Clock.GetUtcNow().UtcDateTime.Date;

    /// <summary>The person who answers questions; null when nobody is there.</summary>
    public TextReader? Person { get; init; }

    /// <summary>Whether a person looks at the output.</summary>
    public bool IsInteractive => ReferenceEquals(Output, Console.Out) && !Console.IsOutputRedirected;

    /// <summary>Absolute path of the repository's root: the policy's folder, else that of git.</summary>
    public string Root => PolicyLocator.Locate(Folder).Root;

    /// <summary>The absolute path of what the user named, without a slash at its end.</summary>
    public string PathOf(string argument) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(argument, Folder));

    /// <summary>Tells on the error stream what should be known beside the findings, a line each.</summary>
    public void Note(IEnumerable<string> notes)
    {
        foreach (var note in notes)
            Error.WriteLine(ConsoleText.Clean("dotnet ssot: " + note));
    }

    /// <summary>A console with colours, for a person.</summary>
    public IAnsiConsole Pretty() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Output) });

    /// <summary>Tells on the error stream how far a long run has come.</summary>
    public Checking.Progress Progress() => new(Error, ReferenceEquals(Error, Console.Error) && !Console.IsErrorRedirected, Clock);
}
