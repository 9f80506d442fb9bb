using System.Reflection.PortableExecutable;

namespace Netra.Ssot.Inspection.Code;

/// <summary>What a file with the name of an assembly really is.</summary>
public enum AssemblyFileKind
{
    /// <summary>An assembly with code.</summary>
    Managed,

    /// <summary>A native library or program, of any platform.</summary>
    Native,

    /// <summary>An assembly without bodies, for compilers only.</summary>
    ReferenceAssembly,

    /// <summary>An assembly without types, for a language's resources.</summary>
    ResourceOnly,

    /// <summary>Missing, empty, cut short or otherwise not readable.</summary>
    Unreadable,
}

/// <summary>Tells what files are.</summary>
static class AssemblyFile
{
    /// <summary>What an assembly is for.</summary>
    public static AssemblyFileKind KindOf(MetadataModule module) =>
        module.IsReferenceAssembly ? AssemblyFileKind.ReferenceAssembly
        : module.Reader.TypeDefinitions.Count <= 1 && module.Reader.ManifestResources.Count > 0 ? AssemblyFileKind.ResourceOnly
        : AssemblyFileKind.Managed;

    /// <summary>Whether the bytes are those of a native binary: ELF, Mach-O, or a whole PE file without managed metadata.</summary>
    public static bool IsNative(ReadOnlySpan<byte> image, PEReader? pe)
    {
        if (image.Length >= 4)
        {
            var magic = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(image);
            if (magic is 0x7F454C46 or 0xFEEDFACE or 0xFEEDFACF or 0xCEFAEDFE or 0xCFFAEDFE or 0xCAFEBABE)
                return true;
        }

        return pe is not null && pe.PEHeaders.PEHeader is not null && pe.PEHeaders.CorHeader is null;
    }
}
