namespace Netra.Ssot.Core.Facts;

/// <summary>How an API is used.</summary>
public enum UseKind
{
    /// <summary>Called, read or written.</summary>
    Call,

    /// <summary>Constructed.</summary>
    Create,

    /// <summary>Named without being called: a method group, a function pointer, a token in an expression tree.</summary>
    Reference,

    /// <summary>The type itself is named: as a value (<c>typeof</c>), or in a declaration where the watch asks for these.</summary>
    TypeToken,
}

/// <summary>One place in the code that uses a watched API.</summary>
/// <param name="Target">The documentation id of what is used; a type's id for <see cref="UseKind.TypeToken"/>.</param>
/// <param name="TargetAssembly">The simple name of the assembly that the compiler bound it to.</param>
/// <param name="Member">The documentation id of the member, written by a person, that holds the use.</param>
public sealed record ApiUse(string Target, string TargetAssembly, UseKind Kind, string Member, SourcePlace Place)
{
    /// <summary>The texts and types that it is given, in order; empty unless the watch asks for them.</summary>
    public IReadOnlyList<UseInput> Inputs { get; init; } = [];
}
