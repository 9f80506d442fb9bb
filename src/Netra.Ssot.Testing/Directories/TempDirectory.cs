namespace Netra.Ssot.Testing;

/// <summary>
/// A directory of one test's own: made when it is first asked for, deleted when the test has passed, kept when it has failed (the output says where).
/// </summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class TempDirectory
{
    readonly Lazy<string> _path;

    /// <param name="name">Shows people whose it is.</param>
    internal TempDirectory(string name) => _path = new(() => Directory.CreateTempSubdirectory($"ssot-{Legal(name)}-").FullName);

    /// <summary>Its absolute path, below the machine's directory for temporary files. No other test has the same.</summary>
    /// <exception cref="IOException">It could not be made.</exception>
    public string Path => _path.Value;

    internal bool Exists => _path.IsValueCreated && Directory.Exists(_path.Value);

    /// <summary>The absolute path of something in it, whether it is there or not.</summary>
    /// <param name="parts">Names on the way down; both slashes part names on Windows, <c>/</c> everywhere.</param>
    /// <exception cref="ArgumentException">The path leads out of the directory.</exception>
    public string PathOf(params ReadOnlySpan<string> parts)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine([Path, .. parts]));
        return path == Path || path.StartsWith(Path + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new ArgumentException($"'{string.Join('/', parts)}' leads out of the test's directory; stay below {Path}", nameof(parts));
    }

    /// <summary>Writes a text file (UTF-8 without a byte order mark), with the directories above it; an existing one is replaced.</summary>
    /// <returns>Its absolute path.</returns>
    /// <exception cref="ArgumentException">The path leads out of the directory.</exception>
    public string WriteText(string relativePath, string text)
    {
        var path = PathOf(relativePath);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Makes a directory in it; one that is there is left as it is.</summary>
    /// <returns>Its absolute path.</returns>
    /// <exception cref="ArgumentException">The path leads out of the directory.</exception>
    public string CreateDirectory(string relativePath) => Directory.CreateDirectory(PathOf(relativePath)).FullName;

    /// <summary>The same as <see cref="Path"/>.</summary>
    public override string ToString() => Path;

    /// <summary>Deletes it with all that is in it, read-only files too.</summary>
    internal void Delete()
    {
        foreach (var file in new DirectoryInfo(Path).EnumerateFiles("*", Everything))
        {
            if (file.IsReadOnly)
                file.IsReadOnly = false;
        }

        Directory.Delete(Path, recursive: true);
    }

    /// <summary>No links are followed out of the directory, and nothing is skipped.</summary>
    static EnumerationOptions Everything => new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };

    static string Legal(string name)
    {
        const int Longest = 60;
        var legal = string.Concat(name.Take(Longest).Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' ? c : '-'));
        return legal.Trim('-', '.');
    }
}
