using Netra.Ssot.Cli.Inputs;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Facts.Repository;

namespace Netra.Ssot.Cli.Repositories.Scripts;

/// <summary>What the scripts of a repository run.</summary>
/// <param name="Unreadable">Scripts and workflows that could not be read.</param>
sealed record ScriptFacts(IReadOnlyList<ScriptCommand> Commands, IReadOnlyList<Unreadable> Unreadable)
{
    public static ScriptFacts None { get; } = new([], []);
}

/// <summary>Finds and reads the scripts and workflows of a repository: what people and pipelines start tests with.</summary>
static class ScriptFiles
{
    static readonly string[] Skipped = [".git", ".vs", ".idea", "bin", "obj", "node_modules", "artifacts", "packages", "TestResults", "wwwroot"];

    /// <param name="root">Absolute path of the repository's folder.</param>
    public static ScriptFacts Read(string root)
    {
        var commands = new List<ScriptCommand>();
        var unreadable = new List<Unreadable>();
        foreach (var file in FileWalk.Find(root, IsNoPart, file => ScriptKinds.Of(file, root) is not null))
        {
            try
            {
                commands.AddRange(ScriptKinds.Of(file, root)!(new ScriptText(file, File.ReadAllText(file))));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
            {
                unreadable.Add(new(file, exception.Message.Split('\n')[0].Trim().TrimEnd('.'), "mend the file"));
            }
        }

        return new(commands, unreadable);
    }

    // A repository within this one has a check of its own.
    static bool IsNoPart(DirectoryInfo folder) =>
        Skipped.Contains(folder.Name, StringComparer.OrdinalIgnoreCase) || Path.Exists(Path.Combine(folder.FullName, ".git"));
}
