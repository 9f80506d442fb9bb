using System.Runtime.InteropServices;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Memory outside the garbage collector's, which would collect everything for each large array that it is asked for.</summary>
sealed unsafe class ImageBuffer : SafeHandle
{
    /// <param name="size">In bytes.</param>
    public ImageBuffer(int size)
        : base(0, ownsHandle: true)
    {
        Size = size;
        SetHandle((nint)NativeMemory.Alloc((nuint)size));
    }

    /// <summary>In bytes.</summary>
    public int Size { get; }

    public override bool IsInvalid => handle == 0;

    public byte* Start => (byte*)handle;

    protected override bool ReleaseHandle()
    {
        NativeMemory.Free((void*)handle);
        return true;
    }
}
