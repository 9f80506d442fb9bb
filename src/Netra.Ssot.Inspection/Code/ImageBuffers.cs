using System.Collections.Concurrent;
using System.Numerics;

namespace Netra.Ssot.Inspection.Code;

/// <summary>
/// Memory that one judged assembly after the other is read into: fresh memory costs more than the reading. Holds as many buffers as files were
/// open at once, each as large as the largest that it held. Thread-safe.
/// </summary>
sealed class ImageBuffers
{
    const int Smallest = 1 << 20;

    /// <summary>What is larger is not kept.</summary>
    const int LargestKept = 1 << 26;

    readonly ConcurrentStack<ImageBuffer> _free = [];

    /// <summary>A buffer of at least a size in bytes, with anything in it.</summary>
    public ImageBuffer Rent(int size)
    {
        if (_free.TryPop(out var buffer))
        {
            if (buffer.Size >= size)
                return buffer;
            buffer.Dispose();
        }

        return new(size > LargestKept ? size : (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(size, Smallest)));
    }

    /// <summary>Takes a buffer back.</summary>
    public void Return(ImageBuffer buffer)
    {
        if (buffer.Size <= LargestKept)
            _free.Push(buffer);
        else
            buffer.Dispose();
    }
}
