using System.Security.Cryptography;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Inspection.Sources;

namespace Netra.Ssot.Cli.Checking;

/// <summary>Tells whether an output is the one that the sources of today make. Where the symbols know a source's content, times say nothing.</summary>
static class Freshness
{
    const string Remedy = "build the project, or pass --build";

    static readonly Guid Sha1 = new("ff1816ec-aa5e-4d10-87f7-6f4963833460");
    static readonly Guid Sha256 = new("8829d00f-11b8-4213-878b-770e8597ac16");

    /// <summary>Why the output cannot be judged; null when it is there and fresh.</summary>
    /// <param name="sources">Absolute paths of the files that are compiled.</param>
    /// <param name="sourceRoot">The folder that a deterministic build calls <c>/_/</c>.</param>
    public static Unreadable? Find(string assembly, string project, IEnumerable<string> sources, string sourceRoot)
    {
        if (assembly.Length == 0)
            return new(project, "it names no output", "check the project's TargetPath");
        if (!File.Exists(assembly))
            return new(assembly, "the output does not exist", Remedy);

        var built = File.GetLastWriteTimeUtc(assembly);
        if (File.GetLastWriteTimeUtc(project) > built)
            return new(assembly, $"it is older than {Path.GetFileName(project)}", Remedy);

        var documents = new Dictionary<string, SourceDocument>(StringComparer.Ordinal);
        foreach (var document in PortablePdb.Documents(assembly))
            documents[Local(document.Name, sourceRoot)] = document;
        foreach (var source in sources.Where(File.Exists))
        {
            var hash = documents.TryGetValue(source, out var document) ? Hash(source, document.HashAlgorithm) : null;
            if (hash is null ? File.GetLastWriteTimeUtc(source) > built : !hash.AsSpan().SequenceEqual(document!.Hash.Span))
                return new(assembly, $"it was not built from {Path.GetFileName(source)} as it is now", Remedy);
        }

        return null;
    }

    static string Local(string document, string sourceRoot) => document.StartsWith("/_/", StringComparison.Ordinal)
        ? Path.Combine(sourceRoot, document[3..].Replace('/', Path.DirectorySeparatorChar))
        : document;

    static byte[]? Hash(string file, Guid algorithm)
    {
        using var stream = File.OpenRead(file);
        return algorithm == Sha256 ? SHA256.HashData(stream) : algorithm == Sha1 ? SHA1.HashData(stream) : null;
    }
}
