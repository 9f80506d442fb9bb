using System.Collections.Concurrent;

namespace Netra.Ssot.Inspection.Sources;

/// <summary>The sources of an assembly, read only if they are those that it was compiled from. Thread-safe.</summary>
/// <param name="pathMap">The compiler's <c>PathMap</c>; deterministic source roots come through it too.</param>
/// <param name="defines">The conditional compilation symbols that are set.</param>
public sealed class SourceFiles(string pathMap, IReadOnlySet<string> defines)
{
    readonly PathMap _pathMap = new(pathMap);
    readonly ConcurrentDictionary<Content, Lazy<SourceText?>> _texts = new();

    /// <summary>The path of the document on this machine.</summary>
    public string LocalPath(SourceDocument d) => _pathMap.Undo(d.Name);

    /// <summary>The document's text, embedded or from disk; null if it is missing, unreadable, too large or not what was compiled.</summary>
    public SourceText? Open(SourceDocument d) =>
        _texts.GetOrAdd(new(d.Name, Convert.ToHexString(d.Hash.Span)), _ => new(() => Read(d))).Value;

    /// <summary>The text of a file that no symbols speak of; null if it is missing, unreadable or too large.</summary>
    public SourceText? OpenUnchecked(string path) =>
        SourceBytes.File(path) is { } bytes ? new(SourceLanguage.Unknown, path, SourceBytes.Decode(bytes), defines) : null;

    SourceText? Read(SourceDocument document)
    {
        var path = LocalPath(document);
        var bytes = Verified(SourceBytes.Embedded(document.EmbeddedSource), document)
            ?? Verified(SourceBytes.File(path), document);
        return bytes is null ? null : new(SourceLanguages.Of(document), path, SourceBytes.Decode(bytes), defines);
    }

    static byte[]? Verified(byte[]? bytes, SourceDocument document) =>
        bytes is not null && SourceChecksum.Matches(bytes, document) ? bytes : null;

    /// <summary>What a document held when it was compiled.</summary>
    sealed record Content(string Name, string Hash);
}
