using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Core.Rules.Code;

namespace Netra.Ssot.Core.Rules.Repository;

/// <summary>Tells whether a command of a script starts tests around the build, in which the gate judges.</summary>
internal static class ScriptRunners
{
    static readonly string[] OutputFolders = ["bin", "artifacts", "out", "publish"];

    /// <summary>The word that starts them, and how to call it; null when the command starts none.</summary>
    public static (ScriptWord Word, string What)? In(CommandWords command)
    {
        if (command.First.Text.StartsWith("VSTest@", StringComparison.OrdinalIgnoreCase) || command.First.Text.IndexOf("/vstest-action@", StringComparison.OrdinalIgnoreCase) >= 0)
            return (command.First, command.First.Text);
        if (RunnerCommand.ExecutableIn(command.Program) is { } runner)
            return (command.First, runner);
        if (IsTestExecutable(command.First.Text))
            return (command.First, CommandWords.ProgramOf(command.First.Text));
        return command.IsDotNet ? InDotNet(command) : null;
    }

    static (ScriptWord, string)? InDotNet(CommandWords command)
    {
        if (command.Verb is not { } verb)
            return null;

        if (verb.Text is "vstest")
            return (verb, "dotnet vstest");
        if (verb.Text is "test")
        {
            return command.Arguments.FirstOrDefault(word => word.Text.StartsWith("--test-modules", StringComparison.Ordinal)) is { } modules ? (modules, "dotnet test --test-modules")
                : command.Arguments.FirstOrDefault(IsAssembly) is { } built ? (built, "dotnet test " + CommandWords.ProgramOf(built.Text))
                : null;
        }

        var run = verb.Text is "exec" ? command.Arguments.FirstOrDefault(IsAssembly) : IsAssembly(verb) ? verb : null;
        var name = run is null ? "" : CommandWords.ProgramOf(run.Text);
        return run is not null && (IsTestName(name.Substring(0, name.Length - 4)) || RunnerCommand.ExecutableIn(name) is not null)
            ? (run, (verb == run ? "dotnet " : "dotnet exec ") + name)
            : null;
    }

    /// <summary>A test program where builds put it; a script that is only named like one has no such folder.</summary>
    static bool IsTestExecutable(string path)
    {
        var name = CommandWords.ProgramOf(path);
        var folders = path.Split('/', '\\');
        return IsTestName(name) && folders.Length > 1 && folders.Take(folders.Length - 1).Any(folder => OutputFolders.Contains(folder, StringComparer.OrdinalIgnoreCase));
    }

    static bool IsAssembly(ScriptWord word) =>
        word.Text.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && !word.Text.StartsWith("-", StringComparison.Ordinal);

    static bool IsTestName(string name) => RunnerCommand.IsTestName(name) || name is "*" or "*.Tests*";
}
