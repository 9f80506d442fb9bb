namespace Netra.Ssot.Tasks.Tests;

/// <summary>Everything that lay in some folders, to be laid there again.</summary>
internal sealed class FolderState(params string[] folders)
{
    readonly HashSet<string> _folders = [.. folders.SelectMany(Below)];
    readonly Dictionary<string, byte[]> _files = folders.SelectMany(Files).ToDictionary(path => path, File.ReadAllBytes, StringComparer.Ordinal);

    /// <summary>Absolute paths.</summary>
    public IReadOnlyCollection<string> Paths => _files.Keys;

    /// <summary>Brings it back.</summary>
    public void Restore()
    {
        foreach (var path in folders.SelectMany(Files).Except(_files.Keys).ToList())
            File.Delete(path);
        foreach (var folder in folders.SelectMany(Below).Except(_folders).OrderByDescending(folder => folder.Length).ToList())
            Directory.Delete(folder);
        foreach (var folder in _folders)
            Directory.CreateDirectory(folder);
        foreach (var (path, content) in _files)
            File.WriteAllBytes(path, content);
    }

    static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories);

    static IEnumerable<string> Below(string folder) => Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories);
}
