using System.Reflection.PortableExecutable;

namespace Netra.Ssot.Inspection.Code;

/// <summary>A file read into memory, so that it cannot change between two looks.</summary>
sealed unsafe class FileImage : IDisposable
{
    readonly ImageBuffers _buffers;
    readonly int _length;
    ImageBuffer? _buffer;

    FileImage(ImageBuffers buffers, ImageBuffer buffer, int length) => (_buffers, _buffer, _length) = (buffers, buffer, length);

    /// <summary>The whole file.</summary>
    public ReadOnlySpan<byte> Bytes => new(Start, _length);

    byte* Start => (_buffer ?? throw new ObjectDisposedException(nameof(FileImage))).Start;

    /// <summary>Reads a file into a borrowed buffer, which goes back when the image is disposed of.</summary>
    public static FileImage Read(string path, ImageBuffers buffers)
    {
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var size = RandomAccess.GetLength(file);
        if (size > Array.MaxLength)
            throw new IOException("it is larger than 2 GB");

        var buffer = buffers.Rent((int)size);
        var length = 0;
        for (int read; length < size && (read = RandomAccess.Read(file, new Span<byte>(buffer.Start + length, (int)size - length), length)) > 0;)
            length += read;
        return new(buffers, buffer, length);
    }

    /// <summary>A reader over these bytes, to be disposed of before them.</summary>
    public PEReader OpenPe() => new(Start, _length);

    /// <inheritdoc />
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is { } buffer)
            _buffers.Return(buffer);
    }
}
