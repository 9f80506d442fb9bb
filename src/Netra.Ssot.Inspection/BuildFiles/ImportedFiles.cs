using System.Text.RegularExpressions;

namespace Netra.Ssot.Inspection.BuildFiles;

/// <summary>Finds the files that an import names, without evaluating the project: by what the file itself tells, else by the end of the path. Stateless.</summary>
public static partial class ImportedFiles
{
    /// <summary>The files that exist.</summary>
    /// <param name="path">The import's path, as written.</param>
    /// <param name="file">The file that imports.</param>
    /// <param name="root">Absolute path of the repository's folder; what lies outside is not looked for.</param>
    /// <param name="properties">What is known of properties.</param>
    public static IReadOnlyList<string> Find(string path, string file, string root, IReadOnlyDictionary<string, string> properties)
    {
        var folder = Path.GetDirectoryName(file)!;
        var text = Expand(path.Replace('\\', '/'), folder, properties);
        text = FileAbove().Replace(text, match => FindAbove(match.Groups["name"].Value, Start(match, folder), root) ?? "");
        text = FolderAbove().Replace(text, match => Path.GetDirectoryName(FindAbove(match.Groups["name"].Value, Start(match, folder), root)) ?? "");
        if (text.Length == 0)
            return [];

        var known = text.LastIndexOf(')');
        return known < 0 ? Existing(Path.GetFullPath(text, folder), root) : ByEnd(text[(known + 1)..].TrimStart('/'), folder, root);
    }

    /// <summary>The nearest file of a name, upwards from a folder to the root; null without one.</summary>
    public static string? FindAbove(string name, string folder, string root)
    {
        for (var next = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)); next is not null && IsBelow(next, root); next = Path.GetDirectoryName(next))
        {
            var file = Path.Combine(next, name);
            if (File.Exists(file))
                return file;
        }

        return null;
    }

    static string Start(Match match, string folder) => match.Groups["start"] is { Success: true, Value: { Length: > 0 } start } ? Path.GetFullPath(start, folder) : folder;

    static string Expand(string text, string folder, IReadOnlyDictionary<string, string> properties) => Property().Replace(text, match =>
        match.Groups["name"].Value.ToUpperInvariant() switch
        {
            "MSBUILDTHISFILEDIRECTORY" => folder + "/",
            var name => properties.TryGetValue(name, out var value) ? value.Replace('\\', '/') : match.Value,
        });

    static IReadOnlyList<string> ByEnd(string end, string folder, string root) =>
        end.Length > 0 && !end.Contains('*') && FindAbove(end, folder, root) is { } found ? [found] : [];

    static IReadOnlyList<string> Existing(string path, string root)
    {
        var folder = Path.GetDirectoryName(path);
        if (folder is null || !IsBelow(folder, root) || folder.Contains('*') || !Directory.Exists(folder))
            return [];

        return path.Contains('*') ? [.. Directory.GetFiles(folder, Path.GetFileName(path)).Order(StringComparer.Ordinal)] : File.Exists(path) ? [path] : [];
    }

    static bool IsBelow(string folder, string root) =>
        (Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    [GeneratedRegex(@"\$\((?<name>\w+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Property();

    [GeneratedRegex(@"\$\(\[MSBuild\]::GetPathOfFileAbove\(\s*'?(?<name>[^',)]+)'?\s*(,\s*'?(?<start>[^',)]*)'?\s*)?\)\)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex FileAbove();

    [GeneratedRegex(@"\$\(\[MSBuild\]::GetDirectoryNameOfFileAbove\(\s*'?(?<start>[^',)]+)'?\s*,\s*'?(?<name>[^',)]*)'?\s*\)\)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex FolderAbove();
}
