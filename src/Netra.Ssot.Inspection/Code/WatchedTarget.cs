namespace Netra.Ssot.Inspection.Code;

/// <summary>An API or a literal of the assembly's tables that some watch names.</summary>
/// <param name="Id">Documentation id; the text of a literal.</param>
/// <param name="Assembly">Simple name of the assembly that it is bound to; empty for literals.</param>
/// <param name="Identifier">What the source writes for it; empty when it writes no name.</param>
sealed record WatchedTarget(string Id, string Assembly, string Identifier, bool IsLiteral)
{
    /// <summary>The watches that it triggers, by their index.</summary>
    public List<int> Triggers { get; } = [];

    /// <summary>Whether somebody asks what it is given.</summary>
    public bool TakesInputs { get; set; }

    /// <summary>Whether a declaration that names it is a use of it.</summary>
    public bool CountsInDeclarations { get; set; }

    /// <summary>Whether a generic method that makes an object of it is a use of it.</summary>
    public bool CountsAsArgument { get; set; }

    /// <summary>The watches that it accompanies.</summary>
    public List<int> Accompanies { get; } = [];

    /// <summary>The identifier that a source writes for a member: a property for its accessors, a type for its constructors.</summary>
    public static string IdentifierOf(string member, string type)
    {
        if (member is ".ctor" or ".cctor")
            return TypeNames.Simple(type[(type.LastIndexOf('.') + 1)..]);
        if (member.StartsWith("op_", StringComparison.Ordinal))
            return "";

        foreach (var prefix in (ReadOnlySpan<string>)["get_", "set_", "add_", "remove_"])
        {
            if (member.StartsWith(prefix, StringComparison.Ordinal))
                return member[prefix.Length..];
        }

        return member;
    }
}
