using System.Reflection.Metadata.Ecma335;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Inspection.Code;

/// <summary>
/// The watched APIs and literals that an assembly's tables hold at all, by token. Watches whose trigger or companions do not occur are
/// left out, so that most assemblies need no method body to be read.
/// </summary>
sealed class TokenIndex
{
    const int Rows = 0xFFFFFF;

    readonly WatchedTarget?[] _memberRefs;
    readonly WatchedTarget?[] _methodSpecs;
    readonly WatchedTarget?[] _typeRefs;
    readonly WatchedTarget?[] _typeSpecs;
    readonly WatchedTarget?[] _methods;
    readonly WatchedTarget?[] _fields;
    readonly WatchedTarget?[] _types;
    readonly Dictionary<int, WatchedTarget> _literals;
    readonly List<WatchedTarget> _made = [];

    public TokenIndex(MetadataModule module, WatchIndex index, PlatformKeys platform, MethodBodies bodies, TypeResolver resolver)
    {
        var reader = module.Reader;
        var tables = new WatchedTables(module, index, platform);
        _literals = LiteralIndex.Read(module, index);
        (_typeRefs, _types) = (tables.TypeReferences(), tables.Types());
        (_typeSpecs, _memberRefs) = (tables.TypeSpecifications(_typeRefs, _types), tables.MemberReferences());
        (_methods, _fields) = tables.Members();
        _methodSpecs = new WatchedTarget?[reader.GetTableRowCount(TableIndex.MethodSpec) + 1];
        for (var row = 1; row < _methodSpecs.Length; row++)
        {
            var method = reader.GetMethodSpecification(MetadataTokens.MethodSpecificationHandle(row)).Method;
            _methodSpecs[row] = Find(MetadataTokens.GetToken(method));
        }

        if (new[] { _typeRefs, _types }.Any(table => Array.Exists(table, target => target is { CountsAsArgument: true })))
            AddMade(new(module, bodies, resolver, Find));

        IsActive = KeepActive(index.Watchlist);
        WatchesDeclarations = new[] { _typeRefs, _types, _memberRefs, _methods }.Any(table => Array.Exists(table, target => target is { CountsInDeclarations: true }));
    }

    /// <summary>Whether any body must be read.</summary>
    public bool IsActive { get; }

    /// <summary>Whether a declaration may name something that is watched there.</summary>
    public bool WatchesDeclarations { get; }

    /// <summary>The watched target that a token names; null when it is not watched.</summary>
    /// <exception cref="BadImageFormatException">The token lies outside its table.</exception>
    public WatchedTarget? Find(int token) => (token >>> 24) switch
    {
        0x0A => _memberRefs[token & Rows],
        0x2B => _methodSpecs[token & Rows],
        0x06 => _methods.Length == 0 ? null : _methods[token & Rows],
        0x04 => _fields.Length == 0 ? null : _fields[token & Rows],
        0x01 => _typeRefs[token & Rows],
        0x1B => _typeSpecs[token & Rows],
        0x02 => _types.Length == 0 ? null : _types[token & Rows],
        0x70 => _literals.Count == 0 ? null : _literals.GetValueOrDefault(token & Rows),
        _ => throw new BadImageFormatException("a method body holds an invalid token"),
    };

    /// <summary>The watched tokens.</summary>
    public IReadOnlyCollection<int> Tokens()
    {
        var tokens = new List<int>();
        Add(0x0A, _memberRefs);
        Add(0x2B, _methodSpecs);
        Add(0x06, _methods);
        Add(0x04, _fields);
        Add(0x01, _typeRefs);
        Add(0x1B, _typeSpecs);
        Add(0x02, _types);
        foreach (var offset in _literals.Keys)
            tokens.Add(0x70 << 24 | offset);
        return tokens;

        void Add(int table, WatchedTarget?[] targets)
        {
            for (var row = 1; row < targets.Length; row++)
            {
                if (targets[row] is not null)
                    tokens.Add(table << 24 | row);
            }
        }
    }

    void AddMade(MadeTypes made)
    {
        for (var row = 1; row < _methodSpecs.Length; row++)
        {
            if (made.By(MetadataTokens.MethodSpecificationHandle(row)) is { } target)
                _made.Add(_methodSpecs[row] = target);
        }
    }

    bool KeepActive(Watchlist watchlist)
    {
        var triggered = new bool[watchlist.Watches.Count];
        var accompanied = new bool[watchlist.Watches.Count];
        WatchedTarget?[][] tables = [_memberRefs, _typeRefs, _typeSpecs, _methods, _fields, _types, [.. _literals.Values, .. _made]];
        foreach (var target in tables.SelectMany(table => table).OfType<WatchedTarget>())
        {
            target.Triggers.ForEach(watch => triggered[watch] = true);
            target.Accompanies.ForEach(watch => accompanied[watch] = true);
        }

        var active = new bool[watchlist.Watches.Count];
        for (var i = 0; i < active.Length; i++)
        {
            var watch = watchlist.Watches[i];
            active[i] = triggered[i] && (accompanied[i] || watch.Companions.Count + watch.CompanionLiterals.Count == 0);
        }

        foreach (var table in (WatchedTarget?[][])[.. tables[..^1], _methodSpecs])
        {
            for (var row = 0; row < table.Length; row++)
            {
                if (table[row] is { } target && !IsActiveIn(active, target))
                    table[row] = null;
            }
        }

        foreach (var (offset, target) in _literals)
        {
            if (!IsActiveIn(active, target))
                _literals.Remove(offset);
        }

        return active.Contains(true);
    }

    static bool IsActiveIn(bool[] active, WatchedTarget target) =>
        target.Triggers.Exists(watch => active[watch]) || target.Accompanies.Exists(watch => active[watch]);
}
