namespace Netra.Ssot.Environment.State;

/// <summary>Names of variables. Immutable.</summary>
sealed class NameSet
{
    readonly HashSet<string> _names;

    public NameSet(StringComparer comparer)
        : this(new HashSet<string>(comparer))
    {
    }

    NameSet(HashSet<string> names) => _names = names;

    public bool Contains(string name) => _names.Count != 0 && _names.Contains(name);

    public NameSet Add(IEnumerable<string> names)
    {
        var more = new HashSet<string>(_names, _names.Comparer);
        more.UnionWith(names);
        return new(more);
    }

    public NameSet Remove(IEnumerable<string> names)
    {
        var fewer = new HashSet<string>(_names, _names.Comparer);
        fewer.ExceptWith(names);
        return new(fewer);
    }

    public NameSet Union(NameSet other) => other._names.Count == 0 ? this : Add(other._names);

    /// <summary>The same names under another way to compare them.</summary>
    public NameSet With(StringComparer comparer) => ReferenceEquals(comparer, _names.Comparer) ? this : new(new HashSet<string>(_names, comparer));
}
