namespace Netra.Ssot.Inspection.Sources.Declarations;

/// <summary>Which declarations are those of a type of the metadata.</summary>
static class TypeMatch
{
    /// <summary>Their indices, in the text's order.</summary>
    public static List<int> Find(SourceText text, TypeQuery query)
    {
        var matches = new List<int>();
        if (query.Path.Count == 0)
            return matches;

        var table = text.Declarations;
        var candidates = table.Named(Plain(query.Path[^1].Name));
        foreach (var candidate in candidates)
        {
            if (Agrees(text, candidate, query))
                matches.Add(candidate);
        }

        return matches.Count == 0 && text.Language == SourceLanguage.FSharp ? Nearest(table, candidates, query.Path[^1].Arity) : matches;
    }

    /// <summary>The name as written: a file-local type is <c>&lt;File&gt;F0123__Name</c> in metadata.</summary>
    public static string Plain(string name)
    {
        if (!name.StartsWith('<'))
            return name;

        var file = name.IndexOf('>');
        var mark = file < 0 ? -1 : name.IndexOf("__", file, StringComparison.Ordinal);
        return mark < 0 ? name : name[(mark + 2)..];
    }

    // In F# a file may be a module without saying so, and units of measure are parameters that metadata does not know.
    static List<int> Nearest(DeclarationTable table, IReadOnlyList<int> candidates, int arity)
    {
        var sameArity = candidates.Where(candidate => table.Types[candidate].Arity == arity).ToList();
        return sameArity.Count > 0 ? sameArity : [.. candidates];
    }

    static bool Agrees(SourceText text, int index, TypeQuery query)
    {
        var types = text.Declarations.Types;
        var comparison = text.Language == SourceLanguage.VisualBasic ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var @namespace = types[index].Namespace;
        for (var level = query.Path.Count - 1; level >= 0; level--)
        {
            if (index < 0 || types[index].Arity != query.Path[level].Arity)
                return false;

            var name = Plain(query.Path[level].Name);
            if (!types[index].Name.Equals(name, comparison) && !string.Equals(types[index].Alias, name, comparison))
                return false;

            index = types[index].Parent;
        }

        // The root namespace of Visual Basic stands in the project, not in the text.
        return index < 0
            && NamespaceName.Matches(@namespace, query.Namespace, comparison, asSuffix: text.Language == SourceLanguage.VisualBasic);
    }
}
