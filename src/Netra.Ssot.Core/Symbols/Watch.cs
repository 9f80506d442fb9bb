namespace Netra.Ssot.Core.Symbols;

/// <summary>Which definitions of a symbol count.</summary>
public enum SymbolOrigin
{
    /// <summary>Any, the judged assembly's own included.</summary>
    Any,

    /// <summary>Only those of other assemblies.</summary>
    External,

    /// <summary>Only those of the .NET platform, told by its public keys: a user's own <c>System.Environment</c> does not count.</summary>
    Platform,
}

/// <summary>How a literal is compared; always ordinal.</summary>
public enum LiteralMatch
{
    /// <summary>The whole text.</summary>
    Exact,

    /// <summary>Its beginning.</summary>
    Prefix,

    /// <summary>Any part, without case.</summary>
    Contains,
}

/// <summary>A string literal that a rule wants to see.</summary>
public sealed record LiteralPattern(string Text, LiteralMatch Match)
{
    /// <summary>Whether a literal of the code matches.</summary>
    public bool Matches(string literal) => Match switch
    {
        LiteralMatch.Exact => string.Equals(literal, Text, StringComparison.Ordinal),
        LiteralMatch.Prefix => literal.StartsWith(Text, StringComparison.Ordinal),
        _ => literal.IndexOf(Text, StringComparison.OrdinalIgnoreCase) >= 0,
    };
}

/// <summary>What a rule asks an eye to look for. An eye reads method bodies only for watches whose triggers occur in the tables at all.</summary>
/// <remarks>
/// With companions, a trigger matters only beside one of them (a type token beside a reflection call); an eye then reads bodies only if
/// both occur in the assembly, and reports the uses of both, so that the judge can pair them by member.
/// </remarks>
public sealed record Watch
{
    /// <summary>The APIs that trigger.</summary>
    public IReadOnlyList<SymbolPattern> Apis { get; init; } = [];

    /// <summary>The literals that trigger.</summary>
    public IReadOnlyList<LiteralPattern> Literals { get; init; } = [];

    /// <summary>The APIs beside which a trigger matters; empty when it matters by itself.</summary>
    public IReadOnlyList<SymbolPattern> Companions { get; init; } = [];

    /// <summary>Literals beside which a trigger matters.</summary>
    public IReadOnlyList<LiteralPattern> CompanionLiterals { get; init; } = [];

    /// <summary>Which definitions of the trigger APIs count.</summary>
    public SymbolOrigin Origin { get; init; } = SymbolOrigin.External;

    /// <summary>Whether to tell what the APIs, triggers and companions, are given where they are used.</summary>
    public bool Inputs { get; init; }

    /// <summary>
    /// Whether an attribute's arguments use the APIs: those of a trigger's type and its name (a source of test data), for whole types the type alone.
    /// </summary>
    public bool AttributeArguments { get; init; }

    /// <summary>Whether a declaration that names a trigger is a use of it: an attribute, an interface, the type of a field, a parameter or a result.</summary>
    public bool Declarations { get; init; }

    /// <summary>
    /// Whether to call a generic method that makes an object of a trigger type, its type argument, is a use of the type: a companion, or a
    /// method that asks for a constructor (<c>new()</c>).
    /// </summary>
    public bool TypeArguments { get; init; }

    /// <summary>Whether a trigger type stands for its members as well, or for itself alone.</summary>
    public bool Members { get; init; } = true;

    /// <summary>Whether naming a trigger type as a value (<c>typeof</c>) is a use of it.</summary>
    public bool TypeTokens { get; init; }
}
