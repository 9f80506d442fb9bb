using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Code;

/// <summary>A type's base classes, with what their methods carry.</summary>
/// <param name="Bases">From the nearest to the furthest, without <c>System.Object</c>.</param>
/// <param name="Frameworks">The frameworks of the tests that are inherited.</param>
/// <param name="Missing">The assembly in which the chain broke off.</param>
sealed record TypeChain(IReadOnlyList<TypeLink> Bases, FrameworkSet Frameworks, string? Missing)
{
    public static TypeChain Empty { get; } = new([], FrameworkSet.None, null);
}

/// <summary>Follows base classes through references. Platform types are named, not followed: they hold no tests and no SSOT base.</summary>
sealed class TypeChains(TypeResolver resolver, TestAttributes attributes, TestMethods own)
{
    readonly Dictionary<ResolvedType, TypeChain> _chains = [];

    /// <summary>The chain above a type of the judged assembly.</summary>
    public TypeChain Above(MetadataModule module, TypeDefinitionHandle type) => From(resolver.BaseOf(module, type), 0);

    TypeChain From(ResolvedType? type, int depth)
    {
        if (type is null)
            return TypeChain.Empty;
        if (depth > TypeNames.MaxDepth)
            throw new BadImageFormatException("base classes form a circle");
        if (_chains.TryGetValue(type, out var known))
            return known;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        var above = type.Module is null ? TypeChain.Empty : From(resolver.BaseOf(type.Module, type.Handle), depth + 1);
        var chain = new TypeChain(
            [type.Link, .. above.Bases],
            above.Frameworks | Declared(type),
            type.IsMissing ? type.Assembly : above.Missing);
        _chains.Add(type, chain);
        return chain;
    }

    FrameworkSet Declared(ResolvedType type)
    {
        if (type.Module is null)
            return FrameworkSet.None;
        if (type.Module == own.Module)
            return own.DeclaredBy(type.Handle);

        var found = FrameworkSet.None;
        foreach (var method in type.Module.Reader.GetTypeDefinition(type.Handle).GetMethods())
            found |= attributes.OfMethod(type.Module, method);
        return found;
    }
}
