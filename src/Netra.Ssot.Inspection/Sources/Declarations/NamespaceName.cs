namespace Netra.Ssot.Inspection.Sources.Declarations;

/// <summary>A namespace as a chain of its parts, so that deep nesting costs no long strings.</summary>
sealed class NamespaceName(NamespaceName? outer, string name)
{
    NamespaceName? Outer { get; } = outer;

    string Name { get; } = name;

    /// <summary>Whether this is the whole of a full name, or with <paramref name="asSuffix"/> the last parts of it.</summary>
    /// <param name="written">Null for the global namespace.</param>
    public static bool Matches(NamespaceName? written, ReadOnlySpan<char> full, StringComparison comparison, bool asSuffix)
    {
        var rest = full;
        for (var part = written; part is not null; part = part.Outer)
        {
            if (!rest.EndsWith(part.Name, comparison))
                return false;

            rest = rest[..^part.Name.Length];
            if (rest.IsEmpty)
                return part.Outer is null;
            if (rest[^1] != '.')
                return false;

            rest = rest[..^1];
        }

        return rest.IsEmpty || asSuffix;
    }
}
