using System.Reflection.Metadata.Ecma335;
using System.Runtime.InteropServices;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Finds the watched literals in the assembly's heap of strings, in one pass and without a string for each.</summary>
static class LiteralIndex
{
    /// <summary>The watched literals by their offsets in the heap, which are the tokens that load them.</summary>
    public static Dictionary<int, WatchedTarget> Read(MetadataModule module, WatchIndex index)
    {
        var found = new Dictionary<int, WatchedTarget>();
        if (!index.WatchesLiterals)
            return found;

        var heap = module.Heap(HeapIndex.UserString);
        for (var offset = 1; offset < heap.Length;)
        {
            var (start, length) = Entry(heap, offset);
            var text = MemoryMarshal.Cast<byte, char>(heap.Slice(start, length & ~1));
            if (index.MayMatch(text))
                Match(found, offset, text.ToString(), index.Watchlist);
            offset = start + length;
        }

        return found;
    }

    static void Match(Dictionary<int, WatchedTarget> found, int offset, string literal, Watchlist watchlist)
    {
        var target = new WatchedTarget(literal, "", "", IsLiteral: true);
        for (var i = 0; i < watchlist.Watches.Count; i++)
        {
            if (watchlist.Watches[i].Literals.Any(pattern => pattern.Matches(literal)))
                target.Triggers.Add(i);
            if (watchlist.Watches[i].CompanionLiterals.Any(pattern => pattern.Matches(literal)))
                target.Accompanies.Add(i);
        }

        if (target.Triggers.Count + target.Accompanies.Count > 0)
            found.Add(offset, target);
    }

    /// <summary>A string begins with the compressed length of its bytes (ECMA-335, II.24.2.4); the last one is a flag.</summary>
    static (int Start, int Length) Entry(ReadOnlySpan<byte> heap, int offset)
    {
        var first = heap[offset];
        var (size, length) = first switch
        {
            < 0x80 => (1, (int)first),
            < 0xC0 => (2, (first & 0x3F) << 8 | heap[offset + 1]),
            _ => (4, (first & 0x1F) << 24 | heap[offset + 1] << 16 | heap[offset + 2] << 8 | heap[offset + 3]),
        };
        return length <= heap.Length - offset - size
            ? (offset + size, length)
            : throw new BadImageFormatException("a string runs over the end of its heap");
    }
}
