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

    /// <summary>Relative paths of the files in it that match a pattern, sorted.</summary>
    public IReadOnlyList<string> Find(string pattern) =>
    [
        .. Directory.EnumerateFiles(Path, pattern, SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    /// <summary>The lines of an expectation file.</summary>
    public IReadOnlyList<string> Expected(string relativePath = "expected.txt") =>
        [.. File.ReadAllLines(PathOf(relativePath)).Where(line => line.Length > 0)];
}
