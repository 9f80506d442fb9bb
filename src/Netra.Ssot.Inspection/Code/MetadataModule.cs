using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Netra.Ssot.Inspection.Code;

/// <summary>An assembly file read into memory, so that it cannot change between two looks.</summary>
sealed class MetadataModule : IDisposable
{
    MetadataModule(string path, byte[] image, PEReader pe)
    {
        Path = path;
        Image = image;
        Pe = pe;
        Reader = pe.GetMetadataReader();
        Name = Reader.IsAssembly
            ? Reader.GetString(Reader.GetAssemblyDefinition().Name)
            : throw new BadImageFormatException("it is a module without an assembly manifest");
    }

    /// <summary>Where it was read from.</summary>
    public string Path { get; }

    /// <summary>The whole file.</summary>
    public byte[] Image { get; }

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

    /// <summary>Reads a file.</summary>
    /// <exception cref="NativeFileException">It is native.</exception>
    /// <exception cref="BadImageFormatException">It is not a whole assembly.</exception>
    public static MetadataModule Open(string path)
    {
        var image = File.ReadAllBytes(path);
        if (image.Length == 0)
            throw new UnreadableInputException(path, "the file is empty", "delete it and build again");
        if (AssemblyFile.IsNative(image, null))
            throw new NativeFileException(path);

        var pe = new PEReader(ImmutableCollectionsMarshal.AsImmutableArray(image));
        try
        {
            CheckWhole(path, image, pe);
            return new MetadataModule(path, image, pe);
        }
        catch
        {
            pe.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => Pe.Dispose();

    /// <summary>A file cut short has lost the end of a section; whoever reads only its head would not notice.</summary>
    static void CheckWhole(string path, byte[] image, PEReader pe)
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
