using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Finds the portable symbols that belong to an assembly.</summary>
static class SymbolFile
{
    const ushort PortableVersion = 0x504D;
    const string Remedy = "set DebugType to portable or embedded and build again";

    static ReadOnlySpan<byte> WindowsSignature => "Microsoft C/C++ MSF"u8;

    /// <summary>Opens the symbols; null when there are none that fit and none are required.</summary>
    /// <exception cref="UnreadableInputException">They are required and missing, or are another build's.</exception>
    public static MetadataReaderProvider? Open(MetadataModule module, InspectionRequest request)
    {
        try
        {
            return Find(module, request);
        }
        catch (Exception exception) when (!request.RequireSymbols && Damage.Is(exception))
        {
            return null;
        }
    }

    static MetadataReaderProvider? Find(MetadataModule module, InspectionRequest request)
    {
        var entries = module.Pe.ReadDebugDirectory();
        if (request.SymbolsPath is { } given && File.Exists(given))
            return OpenFile(module, given, entries);

        foreach (var entry in entries)
        {
            if (entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb)
                return module.Pe.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        }

        var path = request.SymbolsPath ?? Path.ChangeExtension(module.Path, ".pdb");
        if (File.Exists(path))
            return OpenFile(module, path, entries);

        return request.RequireSymbols
            ? throw new UnreadableInputException(module.Path, $"its symbols are missing: there is no '{path}' and none are embedded", Remedy)
            : null;
    }

    static MetadataReaderProvider OpenFile(MetadataModule module, string path, IEnumerable<DebugDirectoryEntry> entries)
    {
        var image = File.ReadAllBytes(path);
        if (image.AsSpan().StartsWith(WindowsSignature))
            throw new UnreadableInputException(path, "it is a Windows symbol file, not a portable one", Remedy);

        var provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableCollectionsMarshal.AsImmutableArray(image));
        try
        {
            var id = provider.GetMetadataReader().DebugMetadataHeader?.Id ?? throw new BadImageFormatException("it is not a symbol file");
            var actual = new BlobContentId(id);
            foreach (var entry in entries)
            {
                if (entry.Type == DebugDirectoryEntryType.CodeView && entry.MinorVersion == PortableVersion
                    && actual.Guid == module.Pe.ReadCodeViewDebugDirectoryData(entry).Guid && actual.Stamp == entry.Stamp)
                {
                    return provider;
                }
            }

            throw new UnreadableInputException(
                path, $"it is not the symbol file of this build of {Path.GetFileName(module.Path)}", "build the project again");
        }
        catch (Exception exception)
        {
            provider.Dispose();
            if (exception is BadImageFormatException)
                throw new UnreadableInputException(path, $"it is not a whole portable symbol file ({exception.Message.TrimEnd('.')})", Remedy);
            throw;
        }
    }
}
