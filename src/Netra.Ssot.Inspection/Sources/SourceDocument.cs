namespace Netra.Ssot.Inspection.Sources;

/// <summary>A document as a portable PDB describes it.</summary>
/// <param name="Name">Its path, as the compiler wrote it.</param>
/// <param name="Language">The language's GUID.</param>
/// <param name="HashAlgorithm">The GUID of the algorithm of <paramref name="Hash"/>.</param>
/// <param name="EmbeddedSource">The blob that embeds the source: an int32 (0 for raw bytes, else the size before deflate), then the bytes; empty if none.</param>
public sealed record SourceDocument(
    string Name, Guid Language, Guid HashAlgorithm, ReadOnlyMemory<byte> Hash, ReadOnlyMemory<byte> EmbeddedSource);
