namespace Netra.Ssot.Core.Symbols;

/// <summary>Documentation ids as people say them.</summary>
public static class SymbolName
{
    /// <summary>The short name: <c>Environment.GetEnvironmentVariable</c>, <c>new Mock</c>, <c>SsotTestCase</c>.</summary>
    public static string Readable(string documentationId)
    {
        var start = documentationId.Length > 2 && documentationId[1] == ':' ? 2 : 0;
        var open = documentationId.IndexOf('(', start);
        var name = open < 0 ? documentationId.Substring(start) : documentationId.Substring(start, open - start);
        if (start == 0 || documentationId[0] is 'T' or 'N')
            return documentationId[0] == 'N' && start > 0 ? name : WithoutArity(Last(name));

        var dot = name.LastIndexOf('.');
        if (dot < 0)
            return name;

        var type = WithoutArity(Last(name.Substring(0, dot)));
        var member = WithoutArity(name.Substring(dot + 1));
        return member is "#ctor" ? "new " + type : type + "." + WithoutAccessor(member);
    }

    /// <summary>The name with its namespace and without arity: <c>Acme.Testing.SsotTestCase</c>.</summary>
    public static string FullOf(string documentationId)
    {
        var name = documentationId.Length > 2 && documentationId[1] == ':' ? documentationId.Substring(2) : documentationId;
        return string.Join(".", name.Split('.').Select(WithoutArity));
    }

    static string Last(string dotted) => dotted.Substring(dotted.LastIndexOf('.') + 1);

    static string WithoutArity(string name)
    {
        var tick = name.IndexOf('`');
        return tick < 0 ? name : name.Substring(0, tick);
    }

    static string WithoutAccessor(string member)
    {
        foreach (var prefix in new[] { "get_", "set_", "add_", "remove_" })
        {
            if (member.Length > prefix.Length && member.StartsWith(prefix, StringComparison.Ordinal))
                return member.Substring(prefix.Length);
        }

        return member;
    }
}
