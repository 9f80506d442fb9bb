using System.Buffers.Binary;
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

    /// <summary>Whether a file that begins so is another platform's binary: ELF or Mach-O.</summary>
    public static bool IsForeign(ReadOnlySpan<byte> head) =>
        head.Length >= sizeof(uint) && BinaryPrimitives.ReadUInt32BigEndian(head)
            is 0x7F454C46 or 0xFEEDFACE or 0xFEEDFACF or 0xCEFAEDFE or 0xCFFAEDFE or 0xCAFEBABE;

    /// <summary>Whether a whole PE file has no managed metadata.</summary>
    public static bool IsNative(PEHeaders headers) => headers.PEHeader is not null && headers.CorHeader is null;
}
