using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Reads each reference file once for all requests that were copied from one, and finds files by name. Thread-safe.</summary>
sealed class ReferenceFiles
{
    /// <summary>Bytes that are kept; what comes after is read anew for each assembly that refers to it, so that memory stays bounded.</summary>
    const long MostKept = 128L << 20;

    readonly ConcurrentDictionary<string, Lazy<ReferenceFile>> _files = new(StringComparer.Ordinal);
    readonly ConditionalWeakTable<IReadOnlyList<string>, ILookup<string, string>> _byName = [];
    long _kept;

    /// <summary>Those of the candidates whose file name is an assembly's simple name, in their order.</summary>
    public IEnumerable<string> Named(IReadOnlyList<string> candidates, string name) => _byName.GetValue(candidates, ByName)[name];

    /// <summary>Opens a file, unless it was opened before.</summary>
    public ReferenceFile Open(string path) => _files.GetOrAdd(path, file => new(() => Read(file))).Value;

    static ILookup<string, string> ByName(IReadOnlyList<string> paths) =>
        paths.ToLookup(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);

    ReferenceFile Read(string path)
    {
        var file = ReferenceFile.Open(path);
        if (Interlocked.Add(ref _kept, file.Module?.Reader.MetadataLength ?? 0) > MostKept)
            _files.TryRemove(path, out _);
        return file;
    }
}
