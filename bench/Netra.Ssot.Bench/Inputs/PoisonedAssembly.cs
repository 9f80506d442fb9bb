using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Netra.Ssot.Bench.Inputs;

/// <summary>A copy of an assembly whose method bodies hold no valid instruction: who reads one of them, notices.</summary>
internal static class PoisonedAssembly
{
    /// <summary>An opcode that does not exist.</summary>
    const byte Poison = 0x24;

    /// <returns>How many bytes of instructions were made invalid.</returns>
    public static int Write(string from, string to)
    {
        var bytes = File.ReadAllBytes(from);
        using var image = new PEReader(new MemoryStream(bytes));
        var reader = image.GetMetadataReader();
        var written = 0;
        foreach (var handle in reader.MethodDefinitions)
        {
            var address = reader.GetMethodDefinition(handle).RelativeVirtualAddress;
            if (address == 0)
                continue;

            var il = image.GetMethodBody(address).GetILBytes()!;
            var section = image.PEHeaders.SectionHeaders[image.PEHeaders.GetContainingSectionIndex(address)];
            var start = address - section.VirtualAddress + section.PointerToRawData;
            var header = (bytes[start] & 3) == 2 ? 1 : (bytes[start + 1] >> 4) * 4;
            bytes.AsSpan(start + header, il.Length).Fill(Poison);
            written += il.Length;
        }

        File.WriteAllBytes(to, bytes);
        return written;
    }
}
