using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Netra.Ssot.Sdk.Tests.Harness;

/// <summary>An assembly of a package.</summary>
/// <param name="Name">Its file and the identity of what was compiled: the same for a portable assembly and what was compiled ahead of it.</param>
/// <param name="IsCompiled">Whether it was compiled ahead of time.</param>
internal sealed record PackedModule(string Name, bool IsCompiled)
{
    /// <summary>The assemblies of a folder, by name.</summary>
    public static List<PackedModule> In(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal).Select(Read)];

    static PackedModule Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        var name = $"{Path.GetFileName(path)} {metadata.GetGuid(metadata.GetModuleDefinition().Mvid)}";
        return new(name, file.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0);
    }
}
