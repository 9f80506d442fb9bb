using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Netra.Ssot.Inspection.Code;

/// <summary>An assembly, read into memory, so that it cannot change between two looks: the judged one whole, of a reference its metadata.</summary>
sealed class MetadataModule : IDisposable
{
    readonly FileImage? _image;

    MetadataModule(string path, FileImage? image, PEReader pe)
    {
        Path = path;
        _image = image;
        Pe = pe;
        Reader = pe.GetMetadataReader();
        Name = Reader.IsAssembly
            ? Reader.GetString(Reader.GetAssemblyDefinition().Name)
            : throw new BadImageFormatException("it is a module without an assembly manifest");
    }

    /// <summary>Where it was read from.</summary>
    public string Path { get; }

    /// <summary>The whole file of the judged assembly.</summary>
    public ReadOnlySpan<byte> Image => _image is null ? throw new InvalidOperationException("of a reference only the metadata is read") : _image.Bytes;

    /// <summary>A heap of the judged assembly. Empty where there is none: an assembly that only forwards types need not have one of strings.</summary>
    public ReadOnlySpan<byte> Heap(HeapIndex index) => Reader.GetHeapSize(index) is > 0 and var size
        ? Image.Slice(Pe.PEHeaders.MetadataStartOffset + Reader.GetHeapMetadataOffset(index), size)
        : default;

    public PEReader Pe { get; }

    public MetadataReader Reader { get; }

    /// <summary>The assembly's simple name.</summary>
    public string Name { get; }

    /// <summary>Whether it is an assembly without bodies, for compilers only.</summary>
    public bool IsReferenceAssembly
    {
        get
        {
            foreach (var handle in Reader.GetAssemblyDefinition().GetCustomAttributes())
            {
                if (TypeNames.OfAttribute(Reader, Reader.GetCustomAttribute(handle).Constructor)
                    == "System.Runtime.CompilerServices.ReferenceAssemblyAttribute")
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Reads the judged assembly.</summary>
    /// <param name="buffers">Where to borrow its memory.</param>
    /// <exception cref="NativeFileException">It is native.</exception>
    /// <exception cref="BadImageFormatException">It is not a whole assembly.</exception>
    public static MetadataModule Open(string path, ImageBuffers buffers)
    {
        var image = FileImage.Read(path, buffers);
        PEReader? pe = null;
        try
        {
            CheckHead(path, image.Bytes);
            pe = image.OpenPe();
            CheckWhole(path, pe.PEHeaders, image.Bytes.Length);
            return new(path, image, pe);
        }
        catch
        {
            pe?.Dispose();
            image.Dispose();
            throw;
        }
    }

    /// <summary>Reads an assembly that others refer to.</summary>
    /// <inheritdoc cref="Open(string, ImageBuffers)" path="/exception"/>
    public static MetadataModule OpenReference(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        Span<byte> head = stackalloc byte[sizeof(uint)];
        CheckHead(path, head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
        file.Position = 0;
        CheckWhole(path, new(file), file.Length);
        file.Position = 0;
        var pe = new PEReader(file, PEStreamOptions.PrefetchMetadata);
        try
        {
            return new(path, null, pe);
        }
        catch
        {
            pe.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Pe.Dispose();
        _image?.Dispose();
    }

    static void CheckHead(string path, ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            throw new UnreadableInputException(path, "the file is empty", "delete it and build again");
        if (AssemblyFile.IsForeign(head))
            throw new NativeFileException(path);
    }

    /// <summary>A file cut short has lost the end of a section; whoever reads only its head would not notice.</summary>
    static void CheckWhole(string path, PEHeaders headers, long length)
    {
        foreach (var section in headers.SectionHeaders)
        {
            if ((long)section.PointerToRawData + section.SizeOfRawData > length)
                throw new UnreadableInputException(path, "the file is cut short: it ends inside its sections", "delete it and build again");
        }

        if (AssemblyFile.IsNative(headers))
            throw new NativeFileException(path);
        if (headers.MetadataSize == 0)
            throw new BadImageFormatException("it has no metadata");
    }
}
