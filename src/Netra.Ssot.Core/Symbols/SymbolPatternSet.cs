namespace Netra.Ssot.Core.Symbols;

/// <summary>Patterns sorted by type, so that an id is compared with the few that can match. Immutable.</summary>
public sealed class SymbolPatternSet
{
    readonly Dictionary<string, List<SymbolPattern>> _byType = new(StringComparer.Ordinal);
    readonly List<SymbolPattern> _namespaces = [];

    /// <summary>Sorts the patterns.</summary>
    public SymbolPatternSet(IEnumerable<SymbolPattern> patterns)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Kind == SymbolPatternKind.Namespace)
                _namespaces.Add(pattern);
            else if (_byType.TryGetValue(pattern.TypeName, out var known))
                known.Add(pattern);
            else
                _byType.Add(pattern.TypeName, [pattern]);
        }
    }

    /// <summary>A set from the texts of patterns that are known to be right.</summary>
    public static SymbolPatternSet Parse(IEnumerable<string> patterns) => new(patterns.Select(SymbolPattern.Parse));

    /// <summary>All patterns.</summary>
    public IEnumerable<SymbolPattern> Patterns => _byType.Values.SelectMany(list => list).Concat(_namespaces);

    /// <summary>Whether a documentation id falls under any of them.</summary>
    public bool Matches(string documentationId) => Find(documentationId) is not null;

    /// <summary>The most specific pattern that a documentation id falls under; null when there is none.</summary>
    public SymbolPattern? Find(string documentationId)
    {
        SymbolPattern? best = null;
        if (_byType.TryGetValue(TypeNameOf(documentationId), out var candidates))
        {
            foreach (var candidate in candidates)
                best = candidate.Matches(documentationId) ? MoreSpecific(best, candidate) : best;
        }

        if (best is not null)
            return best;

        foreach (var candidate in _namespaces)
            best = candidate.Matches(documentationId) ? MoreSpecific(best, candidate) : best;
        return best;
    }

    static string TypeNameOf(string documentationId)
    {
        if (documentationId.Length < 3)
            return "";

        if (documentationId[0] is 'T' or 'N')
            return documentationId.Substring(2);

        var open = documentationId.IndexOf('(');
        var dot = documentationId.LastIndexOf('.', (open < 0 ? documentationId.Length : open) - 1);
        return dot < 2 ? "" : documentationId.Substring(2, dot - 2);
    }

    static SymbolPattern MoreSpecific(SymbolPattern? one, SymbolPattern other) =>
        one is null || Rank(other) > Rank(one) ? other : one;

    /// <summary>A parameter list beats a name, a name beats a type, and among equals the longer text wins.</summary>
    static long Rank(SymbolPattern pattern) =>
        (pattern.Parameters is null ? 0 : 1L << 40) + (pattern.Kind == SymbolPatternKind.Member ? 1L << 32 : 0) + pattern.Text.Length;
}
