using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Netra.Ssot.Inspection.Caching;

namespace Netra.Ssot.Inspection.Stamps;

/// <summary>SHA-256 digests in lower-case hexadecimal, the form of stamps and cache keys. Thread-safe.</summary>
public static class Digests
{
    /// <summary>The digest of a file's content.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static string OfFile(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            var digest = Convert.ToHexStringLower(SHA256.HashData(stream));
            SeenFiles.Current?.SawDigest(path, digest);
            return digest;
        }
        catch
        {
            SeenFiles.Current?.Lost();
            throw;
        }
    }

    /// <summary>The digest of bytes.</summary>
    public static string Of(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The digest of a text in UTF-16, without a copy of it.</summary>
    public static string Of(StringBuilder text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var chunk in text.GetChunks())
            hash.AppendData(MemoryMarshal.AsBytes(chunk.Span));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
