namespace Netra.Ssot.Core.Files;

/// <summary>
/// The way in which everything that a build's verdict rests on is read, so that its <see cref="FileWitness"/> can note it. Paths are absolute.
/// Thread-safe.
/// </summary>
public static class Disk
{
    /// <summary>The longest array of bytes.</summary>
    const int MaxLength = 0x7FFFFFC7;

    /// <summary>Whether there is a file of that path.</summary>
    public static bool HasFile(string path)
    {
        var isThere = File.Exists(path);
        FileWitness.Current?.SawExistence(path, isFolder: false, isThere);
        return isThere;
    }

    /// <summary>Whether there is a folder of that path.</summary>
    public static bool HasFolder(string path)
    {
        var isThere = Directory.Exists(path);
        FileWitness.Current?.SawExistence(path, isFolder: true, isThere);
        return isThere;
    }

    /// <summary>The names of everything in a folder, in any order.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static IReadOnlyList<string> Names(string folder) => Noted(
        () => (IReadOnlyList<string>)[.. Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName)],
        (witness, names) => witness.SawNames(folder, names));

    /// <summary>The content of a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] ReadAllBytes(string path) => Noted(
        () =>
        {
            using var stream = Open(path);
            if (stream.Length > MaxLength)
                throw new IOException($"'{path}' is too large");

            using var content = new MemoryStream((int)stream.Length);
            stream.CopyTo(content);
            return content.Length == content.Capacity ? content.GetBuffer() : content.ToArray();
        },
        (witness, content) => witness.SawContent(path, content));

    /// <summary>The beginning of a file: all of it, unless it has more than so many bytes.</summary>
    /// <returns>At least one byte more than the limit of a file that has more.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] ReadAtMost(string path, int limit) => Noted(
        () =>
        {
            using var stream = Open(path);
            using var content = new MemoryStream();
            var block = new byte[8192];
            for (int read; content.Length <= limit && (read = stream.Read(block, 0, block.Length)) > 0;)
                content.Write(block, 0, read);
            return content.ToArray();
        },
        (witness, content) =>
        {
            if (content.Length <= limit)
                witness.SawContent(path, content);
            else
                witness.Lost();
        });

    /// <summary>A file's content, from its beginning.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Stream OpenRead(string path) => FileWitness.Current is null ? Open(path) : new MemoryStream(ReadAllBytes(path), writable: false);

    /// <summary>Whoever else has the file may write, rename and delete it meanwhile: no build is to fail over a look.</summary>
    static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    static T Noted<T>(Func<T> look, Action<FileWitness, T> note) where T : class
    {
        if (FileWitness.Current is not { } witness)
            return look();

        T seen;
        try
        {
            seen = look();
        }
        catch
        {
            witness.Lost();
            throw;
        }

        note(witness, seen);
        return seen;
    }
}
