using System.Collections.Concurrent;

namespace Netra.Ssot.Cli.Checking;

/// <summary>The packages that lie unpacked on this machine. Thread-safe.</summary>
/// <param name="roots">Absolute folders in which NuGet unpacks packages.</param>
sealed class PackageFolders(IReadOnlyList<string> roots)
{
    static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };

    readonly ConcurrentDictionary<string, ILookup<string, string>> _files = new(StringComparer.Ordinal);

    /// <summary>NuGet's folder for all projects of the user.</summary>
    public static PackageFolders OfUser { get; } = new(
    [
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } root
            ? Path.GetFullPath(root)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
    ]);

    /// <summary>Whether a package is there.</summary>
    /// <param name="package">Its folder within a root: <c>nunit3testadapter/5.0.0</c>.</param>
    public bool Have(string package) => FoldersOf(package).Any();

    /// <summary>Whether a package holds a file of the same name and the same content.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public bool Hold(string package, string file)
    {
        foreach (var folder in FoldersOf(package))
        {
            var files = _files.GetOrAdd(folder, FilesIn);
            if (files[Path.GetFileName(file)].Any(own => AreSame(own, file)))
                return true;
        }

        return false;
    }

    /// <summary>A list that names what lies outside names no package.</summary>
    IEnumerable<string> FoldersOf(string package) =>
        from root in roots
        let folder = Path.GetFullPath(Path.Combine(root, package))
        where folder.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal) && Directory.Exists(folder)
        select folder;

    static ILookup<string, string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.dll", Everywhere).ToLookup(file => Path.GetFileName(file), StringComparer.OrdinalIgnoreCase);

    static bool AreSame(string one, string other) =>
        new FileInfo(one).Length == new FileInfo(other).Length && File.ReadAllBytes(one).AsSpan().SequenceEqual(File.ReadAllBytes(other));
}
