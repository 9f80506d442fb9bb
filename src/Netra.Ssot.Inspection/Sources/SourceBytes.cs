using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Netra.Ssot.Inspection.Sources;

/// <summary>Gets at the bytes of a document and turns them into text.</summary>
static class SourceBytes
{
    const int MaxLength = 64 * 1024 * 1024;

    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The embedded source; null if there is none or the blob is damaged.</summary>
    public static byte[]? Embedded(ReadOnlyMemory<byte> blob)
    {
        if (blob.Length < sizeof(int))
            return null;

        var size = BinaryPrimitives.ReadInt32LittleEndian(blob.Span);
        var content = blob[sizeof(int)..];
        if (size is < 0 or > MaxLength || content.Length > MaxLength)
            return null;

        return size == 0 ? content.ToArray() : Inflate(content, size);
    }

    /// <summary>The file's content; null if it is missing, unreadable or too large.</summary>
    public static byte[]? File(string path)
    {
        // Where assemblies are checked that others built, most sources are missing, and an exception for each would take longer than the check.
        if (!System.IO.File.Exists(path))
            return null;

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            if (!stream.CanSeek || stream.Length > MaxLength)
                return null;

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>By byte order mark, else UTF-8, else Latin-1.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    static byte[]? Inflate(ReadOnlyMemory<byte> content, int size)
    {
        try
        {
            using var stream = new DeflateStream(new MemoryStream(content.ToArray()), CompressionMode.Decompress);
            var bytes = new byte[size];
            stream.ReadExactly(bytes);
            return stream.ReadByte() < 0 ? bytes : null;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }
}
