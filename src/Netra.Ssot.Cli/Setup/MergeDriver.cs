using Netra.Ssot.Cli.Editing;
using Netra.Ssot.Cli.Git;

namespace Netra.Ssot.Cli.Setup;

/// <summary>The merge driver for baselines: named in <c>.gitattributes</c>, defined in the repository's own configuration of git.</summary>
static class MergeDriver
{
    /// <summary>The line of <c>.gitattributes</c>.</summary>
    public const string Attribute = ".ssot/debt/*.txt merge=ssot-baseline";

    /// <summary>The text of <c>.gitattributes</c> with the line as the one that holds.</summary>
    public static string AddTo(string text)
    {
        // The last line that says how baselines are merged is the one that git goes by.
        if (text.Split('\n').LastOrDefault(line => line.Trim().StartsWith(".ssot/debt/", StringComparison.Ordinal) && line.Contains("merge", StringComparison.Ordinal))?.Trim() == Attribute)
            return text;

        var newLine = LineEnds.Of(text);
        return text + (text.Length == 0 || text.EndsWith('\n') ? "" : newLine) + Attribute + newLine;
    }

    /// <summary>The settings that git does not have yet; none outside a repository of git.</summary>
    public static IReadOnlyList<(string Key, string Value)> Missing(string root)
    {
        var git = new GitRepository(root);
        if (!git.Exists)
            return [];

        var known = git.Ask("config", "--local", "--list", "-z").Output.Split('\0');
        (string Key, string Value)[] settings = [("merge.ssot-baseline.name", "three-way merge of SSOT baselines"), ("merge.ssot-baseline.driver", CommandIn(git.Prefix))];
        return [.. settings.Where(setting => !known.Contains($"{setting.Key}\n{setting.Value}"))];
    }

    public static void Install(string root, IEnumerable<(string Key, string Value)> settings)
    {
        foreach (var (key, value) in settings)
            new GitRepository(root).Ask("config", "--local", key, value);
    }

    /// <summary>What git runs. It does so in its own topmost folder, and the tool may be known only in that of the policy.</summary>
    /// <param name="prefix">The way from the topmost folder down to that of the policy; empty when they are the same.</param>
    static string CommandIn(string prefix) => prefix.Length == 0
        ? "dotnet ssot baseline merge %O %A %B"
        : $"top=\"$PWD\"; cd '{prefix.Replace("'", "'\\''", StringComparison.Ordinal).Replace("%", "%%", StringComparison.Ordinal)}' && dotnet ssot baseline merge \"$top\"/%O \"$top\"/%A \"$top\"/%B";
}
