namespace Netra.Ssot.Sdk.Tests.Harness;

/// <summary>A folder of the lab.</summary>
internal sealed record Folder(string Path)
{
    /// <summary>The absolute path of something in it.</summary>
    public string PathOf(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>A folder in it.</summary>
    public Folder Sub(params string[] parts) => new(PathOf(parts));

    /// <summary>Writes a text file, with its folders.</summary>
    public string Write(string relativePath, string text)
    {
        var path = PathOf(relativePath);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Replaces a part of a file that must be there.</summary>
    public void Edit(string relativePath, string old, string @new)
    {
        var text = File.ReadAllText(PathOf(relativePath));
        Assert.Contains(old, text);
        File.WriteAllText(PathOf(relativePath), text.Replace(old, @new, StringComparison.Ordinal));
    }

    /// <summary>Adds to a file's end.</summary>
    public void Append(string relativePath, string text) => File.AppendAllText(PathOf(relativePath), text);

    /// <summary>Relative paths of the files in it whose names match a pattern, sorted.</summary>
    /// <param name="below">A folder name that must be on the way.</param>
    public IReadOnlyList<string> Find(string pattern, string below = "") =>
    [
        .. Directory.EnumerateFiles(Path, pattern, SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
            .Where(file => below.Length == 0 || file.Split('/').Contains(below)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Where a text stands first in a file, in the form of the expectations: <c>file(line,column)</c>.</summary>
    public string PlaceOf(string relativePath, string text)
    {
        var lines = File.ReadAllLines(PathOf(relativePath));
        var line = Array.FindIndex(lines, l => l.Contains(text, StringComparison.Ordinal));
        return $"{relativePath}({line + 1},{lines[line].IndexOf(text, StringComparison.Ordinal) + 1})";
    }

    /// <summary>The lines of an expectation file.</summary>
    public IReadOnlyList<string> Expected(string relativePath = "expected.txt") =>
        [.. File.ReadAllLines(PathOf(relativePath)).Where(line => line.Length > 0)];
}
