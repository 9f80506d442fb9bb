using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Netra.Ssot.Inspection.Tests.Robustness;

/// <summary>A damaged file. The seed alone makes it again.</summary>
sealed record Mutation(string Input, int Seed, string What, byte[] Image)
{
    public override string ToString() => $"{Input}, seed {Seed}: {What}";
}

/// <summary>Damages a file in the ways in which files are damaged, and in some in which only malice does.</summary>
/// <param name="start">Where the part that matters begins.</param>
sealed class Mutator(string input, byte[] original, int start, int length, IReadOnlyList<(int Offset, int RowSize, int Rows)> tables, int rowCounts)
{
    static readonly uint[] Extremes = [0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0xFFFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF];

    /// <summary>Damages an assembly's headers and metadata.</summary>
    public static Mutator OfAssembly(string input, byte[] image)
    {
        using var pe = new PEReader(new MemoryStream(image));
        return Of(input, image, pe.PEHeaders.MetadataStartOffset, pe.PEHeaders.MetadataSize, pe.GetMetadataReader());
    }

    /// <summary>Damages a symbol file behind its identity, which is left as it is.</summary>
    public static Mutator OfSymbols(string input, byte[] image)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(image));
        var reader = provider.GetMetadataReader();
        var id = reader.DebugMetadataHeader!.IdStartOffset + 20;
        return Of(input, image, id, image.Length - id, reader);
    }

    /// <summary>The mutation of a seed.</summary>
    public Mutation Make(int seed)
    {
        var random = new Random(seed);
        var image = (byte[])original.Clone();
        var what = Damage(image, random);
        for (var more = random.Next(8) == 0 ? 2 : 0; more > 0; more--)
            what += "; " + Damage(image, random);
        return new(input, seed, what, image);
    }

    string Damage(byte[] image, Random random)
    {
        // A third of the hits goes to the headers, without which nothing can be found.
        var at = random.Next(3) == 0 ? random.Next(Math.Min(start + 256, image.Length)) : start + random.Next(length);
        var run = Math.Min(1 + random.Next(32), image.Length - at);
        switch (random.Next(8))
        {
            case 0:
                image[at] ^= (byte)(1 << random.Next(8));
                return $"flip a bit at {at}";
            case 1:
                image[at] = (byte)random.Next(256);
                return $"set {at} to {image[at]}";
            case 2:
                image.AsSpan(at, run).Clear();
                return $"clear {run} bytes at {at}";
            case 3:
                image.AsSpan(at, run).Fill(0xFF);
                return $"fill {run} bytes at {at}";
            case 4:
                var from = start + random.Next(length - run);
                image.AsSpan(from, run).ToArray().CopyTo(image, at);
                return $"copy {run} bytes from {from} to {at}";
            case 5:
                var count = rowCounts + 4 * random.Next(tables.Count);
                var rows = BinaryPrimitives.ReadUInt32LittleEndian(image.AsSpan(count));
                var other = random.Next(3) switch { 0 => rows + 1, 1 => rows - 1, _ => Extremes[random.Next(Extremes.Length)] };
                BinaryPrimitives.WriteUInt32LittleEndian(image.AsSpan(count), other);
                return $"count {other} instead of {rows} rows at {count}";
            case 6:
                var (cell, value) = (Cell(random), (ushort)(random.Next(3) == 0 ? Extremes[random.Next(Extremes.Length)] : (uint)random.Next(64)));
                BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(cell), value);
                return $"set the cell at {cell} to {value}";
            default:
                var table = tables[random.Next(tables.Count)];
                var (one, two) = (table.Offset + random.Next(table.Rows) * table.RowSize, table.Offset + random.Next(table.Rows) * table.RowSize);
                image.AsSpan(one, table.RowSize).ToArray().CopyTo(image, two);
                return $"copy the row at {one} to {two}";
        }
    }

    int Cell(Random random)
    {
        var table = tables[random.Next(tables.Count)];
        return table.Offset + random.Next(table.Rows) * table.RowSize + random.Next(table.RowSize / 2) * 2;
    }

    static Mutator Of(string input, byte[] image, int start, int length, MetadataReader reader)
    {
        var metadata = reader.MetadataLength == image.Length ? 0 : start;
        var tables = Enumerable.Range(0, MetadataTokens.TableCount).Select(index => (TableIndex)index)
            .Where(table => reader.GetTableRowCount(table) > 0)
            .Select(table => (metadata + reader.GetTableMetadataOffset(table), reader.GetTableRowSize(table), reader.GetTableRowCount(table)))
            .ToList();
        return new(input, image, start, length, tables, tables.Min(table => table.Item1) - 4 * tables.Count);
    }
}
