using System.Text;

namespace Netra.Ssot.Reporting;

/// <summary>Writes whole files, so that nobody ever reads half of one.</summary>
public static class AtomicFile
{
    /// <summary>In bytes; larger arrays make the garbage collector collect everything.</summary>
    const int BufferSize = 1 << 16;

    /// <summary>Writes a text as UTF-8 without a byte order mark; leaves a file alone that holds it already.</summary>
    /// <returns>Whether the file was written.</returns>
    public static bool Write(string path, string content) => Write(path, Encoding.UTF8.GetBytes(content));

    /// <summary>Writes bytes; leaves a file alone that holds them already.</summary>
    /// <returns>Whether the file was written.</returns>
    public static bool Write(string path, byte[] content)
    {
        if (Holds(path, content))
            return false;

        Replace(path, temporary => File.WriteAllBytes(temporary, content));
        return true;
    }

    /// <summary>Writes a file bit by bit, whatever it holds already: what may be large is never in memory as a whole.</summary>
    /// <param name="write">Writes the content; when it throws, the file stays as it was.</param>
    public static void Write(string path, Action<Stream> write) => Replace(path, temporary =>
    {
        using var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize);
        write(stream);
    });

    static void Replace(string path, Action<string> write)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var temporary = TemporaryOf(full);
        try
        {
            write(temporary);
            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            // Gone already when the rename went well.
            File.Delete(temporary);
        }
    }

    /// <summary>The name under which a file is written until it is whole, another one each time; a process that is killed meanwhile leaves it behind.</summary>
    /// <remarks>In the same folder: a rename across file systems is a copy.</remarks>
    public static string TemporaryOf(string path) => path + "." + Path.GetRandomFileName() + ".ssot.tmp";

    static bool Holds(string path, byte[] content)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == content.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);
    }
}
