using System.Security.Cryptography;

namespace Netra.Ssot.Inspection.Stamps;

/// <summary>SHA-256 digests in lower-case hexadecimal, the form of stamps and cache keys. Thread-safe.</summary>
public static class Digests
{
    /// <summary>The digest of a file's content.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static string OfFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>The digest of bytes in memory.</summary>
    public static string Of(ReadOnlySpan<byte> content)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, digest);
        return Convert.ToHexStringLower(digest);
    }
}
