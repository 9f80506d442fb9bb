using System.Reflection.Metadata;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Where a type that patterns may name is defined.</summary>
enum Definer
{
    Own,
    Foreign,
    Platform,
}

/// <summary>A pattern of a watch, which is known by its index as well.</summary>
sealed record WatchedPattern(int Watch, Watch Asked, SymbolPattern Pattern, SymbolOrigin Origin, bool IsCompanion)
{
    /// <summary>Whether it may name members of the types that it names.</summary>
    public bool HasMembers => IsCompanion || Asked.Members || Pattern.Kind == SymbolPatternKind.Member;

    public bool TypeTokens => !IsCompanion && Asked.TypeTokens;

    public bool TypeArguments => !IsCompanion && Asked.TypeArguments;

    public bool Declarations => !IsCompanion && Asked.Declarations;

    public bool AttributeArguments => !IsCompanion && Asked.AttributeArguments;

    public bool Admits(Definer definer) => Origin switch
    {
        SymbolOrigin.Any => true,
        SymbolOrigin.External => definer != Definer.Own,
        _ => definer == Definer.Platform,
    };
}

/// <summary>The patterns of a watchlist by the types that they name. Immutable once made; safe to share between threads.</summary>
sealed class WatchIndex
{
    readonly LiteralSieve _literals;
    readonly Dictionary<string, List<WatchedPattern>> _byType = new(StringComparer.Ordinal);
    readonly List<WatchedPattern> _byNamespace = [];
    readonly NameSieve _names;

    public WatchIndex(Watchlist watchlist)
    {
        Watchlist = watchlist;
        LiteralPattern[] literals = [.. watchlist.Watches.SelectMany(watch => watch.Literals.Concat(watch.CompanionLiterals)).Distinct()];
        WatchesLiterals = literals.Length > 0;
        _literals = new(literals);
        AttributeNeedles = [.. watchlist.Watches.Where(watch => watch.AttributeArguments).SelectMany(watch => watch.Apis).DistinctBy(api => api.TypeName).Select(api => new AttributeNeedle(api))];
        for (var i = 0; i < watchlist.Watches.Count; i++)
        {
            var watch = watchlist.Watches[i];
            foreach (var pattern in watch.Apis)
                Add(new(i, watch, pattern, watch.Origin, IsCompanion: false));

            // The origin is the trigger's; a companion of the platform may stand beside any of them, one's own only where own code counts.
            var origin = watch.Origin == SymbolOrigin.Any ? SymbolOrigin.Any : SymbolOrigin.External;
            foreach (var pattern in watch.Companions)
                Add(new(i, watch, pattern, origin, IsCompanion: true));
        }

        _names = new(_byType.Keys);
    }

    /// <summary>What is looked up.</summary>
    public Watchlist Watchlist { get; }

    /// <summary>Whether any literal is watched.</summary>
    public bool WatchesLiterals { get; }

    /// <summary>The names that are looked for in attributes.</summary>
    public IReadOnlyList<AttributeNeedle> AttributeNeedles { get; }

    /// <summary>Whether some pattern may name the assembly's own definitions.</summary>
    public bool WatchesOwn { get; private set; }

    /// <summary>Whether patterns may name a type or its members; when not, none does.</summary>
    /// <param name="space">Its namespace; nil for a nested type.</param>
    public bool MayName(MetadataReader reader, StringHandle space, StringHandle simpleName)
    {
        if (_names.MayHold(reader.GetBlobReader(simpleName).Bytes()))
            return true;

        foreach (var pattern in _byNamespace)
        {
            if (space.IsNil || reader.StringComparer.StartsWith(space, pattern.Pattern.TypeName))
                return true;
        }

        return false;
    }

    /// <summary>The patterns that may name a type or its members; null when there are none.</summary>
    public List<WatchedPattern>? For(string typeName, Definer definer)
    {
        List<WatchedPattern>? found = null;
        if (_byType.TryGetValue(typeName, out var named))
            Select(named, definer, ref found);

        foreach (var pattern in _byNamespace)
        {
            if (pattern.Admits(definer) && pattern.Pattern.MatchesType(typeName))
                (found ??= []).Add(pattern);
        }

        return found;
    }

    /// <summary>Whether a literal may match; when not, it matches none.</summary>
    public bool MayMatch(ReadOnlySpan<char> literal) => _literals.MayMatch(literal);

    static void Select(List<WatchedPattern> patterns, Definer definer, ref List<WatchedPattern>? found)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Admits(definer))
                (found ??= []).Add(pattern);
        }
    }

    void Add(WatchedPattern pattern)
    {
        WatchesOwn |= pattern.Origin == SymbolOrigin.Any;
        if (pattern.Pattern.Kind == SymbolPatternKind.Namespace)
        {
            _byNamespace.Add(pattern);
            return;
        }

        if (!_byType.TryGetValue(pattern.Pattern.TypeName, out var patterns))
            _byType.Add(pattern.Pattern.TypeName, patterns = []);
        patterns.Add(pattern);
    }
}
