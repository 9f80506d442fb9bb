using System.Collections.Concurrent;
using Netra.Ssot.Inspection.Stamps;

namespace Netra.Ssot.Tasks;

/// <summary>
/// Digests of files that many projects of a build have alike, each taken once, unless the file is written meanwhile. They do not outlive the build: from
/// one to the next, content alone counts. Thread-safe.
/// </summary>
internal sealed class KnownDigests
{
    readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);

    /// <summary>The digest of a file's content.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public string Of(string path)
    {
        var file = new FileInfo(path);
        // A link has a time and a length of its own, whatever it leads to.
        if (file.Attributes.HasFlag(FileAttributes.ReparsePoint))
            return Digests.OfFile(path);

        if (_known.TryGetValue(path, out var known) && known.Written == file.LastWriteTimeUtc && known.Length == file.Length)
            return known.Digest;

        var (written, length) = (file.LastWriteTimeUtc, file.Length);
        var digest = Digests.OfFile(path);
        _known[path] = new(written, length, digest);
        return digest;
    }

    sealed class Known(DateTime written, long length, string digest)
    {
        public DateTime Written => written;

        public long Length => length;

        public string Digest => digest;
    }
}
