using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Netra.Ssot.Inspection.Code;

/// <summary>An assembly file, read into memory.</summary>
sealed class MetadataModule : IDisposable
{
    readonly FileImage _image;

    MetadataModule(string path, FileImage image, PEReader pe)
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

    /// <summary>The whole file.</summary>
    public ReadOnlySpan<byte> Image => _image.Bytes;

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

    /// <summary>Reads an assembly.</summary>
    /// <param name="buffers">Where to borrow its memory; null for memory of its own, which can still be read when the module is disposed of.</param>
    /// <exception cref="NativeFileException">It is native.</exception>
    /// <exception cref="BadImageFormatException">It is not a whole assembly.</exception>
    public static MetadataModule Open(string path, ImageBuffers? buffers)
    {
        var image = FileImage.Read(path, buffers);
        try
        {
            return Open(path, image);
        }
        catch
        {
            image.Dispose();
            throw;
        }
    }

    static MetadataModule Open(string path, FileImage image)
    {
        if (image.Bytes.IsEmpty)
            throw new UnreadableInputException(path, "the file is empty", "delete it and build again");
        if (AssemblyFile.IsNative(image.Bytes, null))
            throw new NativeFileException(path);

        var pe = image.OpenPe();
        try
        {
            CheckWhole(path, image.Bytes, pe);
            return new MetadataModule(path, image, pe);
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
        _image.Dispose();
    }

    /// <summary>A file cut short has lost the end of a section; whoever reads only its head would not notice.</summary>
    static void CheckWhole(string path, ReadOnlySpan<byte> image, PEReader pe)
    {
        foreach (var section in pe.PEHeaders.SectionHeaders)
        {
            if ((long)section.PointerToRawData + section.SizeOfRawData > image.Length)
                throw new UnreadableInputException(path, "the file is cut short: it ends inside its sections", "delete it and build again");
        }

        if (AssemblyFile.IsNative(image, pe))
            throw new NativeFileException(path);
        if (!pe.HasMetadata)
            throw new BadImageFormatException("it has no metadata");
    }
}
