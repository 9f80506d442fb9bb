using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Netra.Ssot.Inspection.Code;

/// <summary>
/// Tells the bodies that may hold one of a few tokens from those that cannot, without decoding an instruction: a token is four bytes, wherever
/// it stands, and nearly all bodies have none of these.
/// </summary>
sealed class TokenSieve
{
    const int TokenSize = 4;
    const int BitsOfWord = 64;

    /// <summary>A bit for each value of a token's low half.</summary>
    readonly ulong[] _rows = new ulong[(ushort.MaxValue + 1) / BitsOfWord];

    /// <summary>The tokens' tables, each spread over a vector.</summary>
    readonly Vector128<byte>[] _tables;

    public TokenSieve(IReadOnlyCollection<int> tokens)
    {
        var tables = new bool[byte.MaxValue + 1];
        var count = 0;
        foreach (var token in tokens)
        {
            _rows[(ushort)token / BitsOfWord] |= 1UL << token;
            ref var table = ref tables[token >>> 24];
            count += table ? 0 : 1;
            table = true;
        }

        _tables = new Vector128<byte>[count];
        for (var table = tables.Length - 1; table >= 0; table--)
        {
            if (tables[table])
                _tables[--count] = Vector128.Create((byte)table);
        }
    }

    /// <summary>Whether a body may hold one of the tokens; when not, it holds none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool MayHold(ReadOnlySpan<byte> il)
    {
        // A vector looks at the last bytes of as many tokens as it has bytes, each beginning one byte after the other.
        var last = il.Length - TokenSize - Vector128<byte>.Count + 1;
        if (last < 0)
            return MayHoldShort(il);

        ref var first = ref MemoryMarshal.GetReference(il);
        for (var at = 0; ; at = Math.Min(at + Vector128<byte>.Count, last))
        {
            var ends = Vector128.LoadUnsafe(ref first, (nuint)(at + TokenSize - 1));
            var found = Vector128<byte>.Zero;
            foreach (var table in _tables)
                found |= Vector128.Equals(ends, table);

            for (var bits = found.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                if (HasRow(il, at + BitOperations.TrailingZeroCount(bits)))
                    return true;
            }

            if (at == last)
                return false;
        }
    }

    bool MayHoldShort(ReadOnlySpan<byte> il)
    {
        for (var at = 0; at <= il.Length - TokenSize; at++)
        {
            if (HasRow(il, at))
                return true;
        }

        return false;
    }

    bool HasRow(ReadOnlySpan<byte> il, int at)
    {
        var row = BinaryPrimitives.ReadUInt16LittleEndian(il[at..]);
        return (_rows[row / BitsOfWord] >> row & 1) != 0;
    }
}
