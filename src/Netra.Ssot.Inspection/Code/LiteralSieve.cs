using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Tells the literals that may match one of a few patterns from those that cannot, which are nearly all. Immutable; safe to share between threads.</summary>
/// <remarks>
/// A plain loop over tables: the framework's search for many strings is vectorized, but the runtime compiles it anew in each process, and a
/// command is over before that pays.
/// </remarks>
sealed class LiteralSieve
{
    /// <summary>One entry for each ASCII character, and one for all others.</summary>
    const int Entries = 0x81;

    const int CaseBit = 0x20;

    /// <summary>What a literal may be or begin with, by the first character.</summary>
    readonly LiteralPattern[][] _beginnings;

    /// <summary>What it may contain, by the first character in either case.</summary>
    readonly LiteralPattern[][] _parts;

    readonly bool _takesAll;

    public LiteralSieve(IReadOnlyList<LiteralPattern> patterns)
    {
        _takesAll = patterns.Any(pattern => pattern.Text.Length == 0);
        _beginnings = Table(patterns.Where(pattern => pattern.Match != LiteralMatch.Contains), (entry, first) => entry == EntryOf(first));
        _parts = Table(
            patterns.Where(pattern => pattern.Match == LiteralMatch.Contains),
            (entry, first) => entry == EntryOf(char.ToUpperInvariant(first)) || entry == EntryOf(char.ToLowerInvariant(first)));
    }

    /// <summary>Whether a literal may match; when not, it matches none.</summary>
    public bool MayMatch(ReadOnlySpan<char> literal)
    {
        if (_takesAll)
            return true;
        if (literal.IsEmpty)
            return false;

        foreach (var pattern in _beginnings[EntryOf(literal[0])])
        {
            if (literal.StartsWith(pattern.Text, StringComparison.Ordinal))
                return true;
        }

        for (var at = 0; at < literal.Length; at++)
        {
            foreach (var pattern in _parts[EntryOf(literal[at])])
            {
                if (MayFollow(pattern.Text, literal, at) && literal[at..].StartsWith(pattern.Text, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Looks at the second character, because many a text begins like a pattern: only the case of an ASCII letter is a bit.</summary>
    static bool MayFollow(string text, ReadOnlySpan<char> literal, int at) => text.Length < 2 || !char.IsAscii(text[1])
        || (at + 1 < literal.Length && ((literal[at + 1] ^ text[1]) & ~CaseBit) == 0);

    static LiteralPattern[][] Table(IEnumerable<LiteralPattern> patterns, Func<int, char, bool> takes)
    {
        var all = patterns.Where(pattern => pattern.Text.Length > 0).ToList();
        var table = new LiteralPattern[Entries][];
        for (var entry = 0; entry < Entries; entry++)
            table[entry] = all.Count == 0 ? [] : [.. all.Where(pattern => takes(entry, pattern.Text[0]))];
        return table;
    }

    static int EntryOf(char c) => Math.Min((int)c, Entries - 1);
}
