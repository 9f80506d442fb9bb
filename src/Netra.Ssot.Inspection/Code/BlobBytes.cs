using System.Reflection.Metadata;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Looks at names and values in metadata where they lie.</summary>
static class BlobBytes
{
    /// <summary>All of what a reader reads; it lives as long as the image does.</summary>
    public static unsafe ReadOnlySpan<byte> Bytes(this BlobReader blob) => new(blob.StartPointer, blob.Length);
}
