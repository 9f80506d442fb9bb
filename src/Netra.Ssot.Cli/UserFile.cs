using System.Text;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli;

/// <summary>Writes files that the user named, or keeps in the repository.</summary>
static class UserFile
{
    /// <inheritdoc cref="Write(string, byte[])" />
    public static bool Write(string path, string content) => Write(path, Encoding.UTF8.GetBytes(content));

    /// <summary>Writes a whole file; leaves one alone that holds the content already.</summary>
    /// <param name="path">Absolute path.</param>
    /// <returns>Whether the file was written.</returns>
    /// <exception cref="UsageException">It cannot be written; what lies there is as it was.</exception>
    public static bool Write(string path, byte[] content)
    {
        var isWritten = false;
        Write(path, () => isWritten = AtomicFile.Write(path, content));
        return isWritten;
    }

    /// <summary>Has a file written.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Write(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be written ({exception.Message.TrimEnd('.')}); make it writable or name another file");
        }
    }
}
