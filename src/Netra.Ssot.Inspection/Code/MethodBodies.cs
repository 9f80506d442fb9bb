using System.Buffers.Binary;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Gives the instructions of a method as a span over the file, without an object for each body.</summary>
sealed class MethodBodies(MetadataModule module)
{
    const int FatHeaderSize = 12;

    readonly Section[] _sections = [.. module.Pe.PEHeaders.SectionHeaders.Select(header => new Section(header.VirtualAddress, header.SizeOfRawData, header.PointerToRawData))];

    /// <summary>What matters of a section's header.</summary>
    readonly record struct Section(int Address, int Size, int Start);

    /// <summary>The instructions of the body at a relative virtual address; empty when there is none.</summary>
    /// <exception cref="BadImageFormatException">The body lies outside the file.</exception>
    public ReadOnlySpan<byte> At(int address)
    {
        if (address == 0)
            return default;

        var bytes = From(address);
        if (bytes.IsEmpty)
            throw Damaged();

        switch (bytes[0] & 3)
        {
            case 2:
                return Slice(bytes, 1, bytes[0] >> 2);
            case 3 when bytes.Length >= FatHeaderSize:
                var header = (BinaryPrimitives.ReadUInt16LittleEndian(bytes) >> 12) * 4;
                return Slice(bytes, header, BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]));
            default:
                throw Damaged();
        }
    }

    ReadOnlySpan<byte> From(int address)
    {
        foreach (var section in _sections)
        {
            var offset = address - section.Address;
            if (offset >= 0 && offset < section.Size)
                return module.Image.Slice(section.Start + offset, section.Size - offset);
        }

        throw Damaged();
    }

    static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> bytes, int start, int length) =>
        length >= 0 && start <= bytes.Length && length <= bytes.Length - start ? bytes.Slice(start, length) : throw Damaged();

    static BadImageFormatException Damaged() => new("a method body lies outside the file");
}
