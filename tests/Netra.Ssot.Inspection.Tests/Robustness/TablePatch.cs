using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Netra.Ssot.Inspection.Tests.Robustness;

/// <summary>Rewrites single cells of an assembly's tables. The assembly is small, so that all indices take two bytes.</summary>
sealed class TablePatch(byte[] image)
{
    readonly MetadataReader _reader = new PEReader(new MemoryStream(image)).GetMetadataReader();
    readonly int _start = new PEReader(new MemoryStream(image)).PEHeaders.MetadataStartOffset;

    /// <summary>The patched file.</summary>
    public byte[] Image => image;

    /// <summary>The number of rows of a table.</summary>
    public int Rows(TableIndex table) => _reader.GetTableRowCount(table);

    /// <summary>The row of a type definition.</summary>
    public int Type(string name) => MetadataTokens.GetRowNumber(
        _reader.TypeDefinitions.Single(type => _reader.GetString(_reader.GetTypeDefinition(type).Name) == name));

    /// <summary>The row in which a type is said to be nested.</summary>
    public int NestedRow(int type) => Enumerable.Range(1, Rows(TableIndex.NestedClass))
        .Single(row => BinaryPrimitives.ReadUInt16LittleEndian(image.AsSpan(At(TableIndex.NestedClass, row, 0))) == type);

    /// <summary>Says that one type is nested in another.</summary>
    public void Nest(int row, int type, int outer)
    {
        Set(TableIndex.NestedClass, row, 0, type);
        Set(TableIndex.NestedClass, row, 2, outer);
    }

    /// <summary>Makes one type definition the base of another.</summary>
    public void Derive(int type, int from) => Set(TableIndex.TypeDef, type, 8, from << 2);

    /// <summary>Makes a reference to a type lie inside another reference.</summary>
    public void NestReference(int row, int outer) => Set(TableIndex.TypeRef, row, 0, outer << 2 | 3);

    void Set(TableIndex table, int row, int column, int value) =>
        BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(At(table, row, column)), checked((ushort)value));

    int At(TableIndex table, int row, int column) =>
        _start + _reader.GetTableMetadataOffset(table) + (row - 1) * _reader.GetTableRowSize(table) + column;
}
