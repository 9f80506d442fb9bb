using Netra.Ssot.Cli.Editing;
using Netra.Ssot.Cli.Git;

namespace Netra.Ssot.Cli.Setup;

/// <summary>The merge driver for baselines: named in <c>.gitattributes</c>, defined in the repository's own configuration of git.</summary>
static class MergeDriver
{
    /// <summary>The line of <c>.gitattributes</c>.</summary>
    public const string Attribute = ".ssot/debt/*.txt merge=ssot-baseline";

    static readonly (string Key, string Value)[] Settings =
    [
        ("merge.ssot-baseline.name", "three-way merge of SSOT baselines"),
        ("merge.ssot-baseline.driver", "dotnet ssot baseline merge %O %A %B"),
    ];

    /// <summary>The text of <c>.gitattributes</c> with the line, once.</summary>
    public static string AddTo(string text)
    {
        if (text.Split('\n').Any(line => line.Trim().StartsWith(".ssot/debt/", StringComparison.Ordinal) && line.Contains("merge=", StringComparison.Ordinal)))
            return text;

        var newLine = LineEnds.Of(text);
        return text + (text.Length == 0 || text.EndsWith('\n') ? "" : newLine) + Attribute + newLine;
    }

    /// <summary>The settings that git does not have yet; none outside a repository of git.</summary>
    public static IReadOnlyList<(string Key, string Value)> Missing(string root)
    {
        if (!Path.Exists(Path.Combine(root, ".git")))
            return [];

        var known = new GitRepository(root).Ask("config", "--local", "--list").Output.Split('\n');
        return [.. Settings.Where(setting => !known.Contains($"{setting.Key}={setting.Value}"))];
    }

    public static void Install(string root, IEnumerable<(string Key, string Value)> settings)
    {
        foreach (var (key, value) in settings)
            new GitRepository(root).Ask("config", "--local", key, value);
    }
}
