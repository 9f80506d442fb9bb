using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Netra.Ssot.Bench.Inputs;

/// <summary>How many bytes of instructions an assembly holds; none for what is no assembly.</summary>
internal static class IlSize
{
    public static long Of(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        if (!image.HasMetadata || !image.GetMetadataReader().IsAssembly)
            return 0;

        var reader = image.GetMetadataReader();
        var size = 0L;
        foreach (var handle in reader.MethodDefinitions)
        {
            if (reader.GetMethodDefinition(handle).RelativeVirtualAddress is > 0 and var address)
                size += image.GetMethodBody(address).GetILReader().Length;
        }

        return size;
    }
}
