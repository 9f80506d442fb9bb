using System.Reflection.Metadata;
using System.Runtime.CompilerServices;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Full names of types as documentation ids spell them: dots throughout, arity with a backtick.</summary>
static class TypeNames
{
    /// <summary>No nesting of a real program comes near it; damaged tables may nest in a circle.</summary>
    public const int MaxDepth = 1024;

    /// <summary>The length of <c>&gt;F</c>, a SHA-256 in hexadecimal and <c>__</c>.</summary>
    const int FileHash = 2 + 64 + 2;

    /// <summary>The full name of a type definition, or of a reference to one; empty for anything else.</summary>
    public static string Of(MetadataReader reader, EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeDefinition => Of(reader, (TypeDefinitionHandle)type),
        HandleKind.TypeReference => Of(reader, (TypeReferenceHandle)type),
        HandleKind.TypeSpecification => Of(reader, Definition(reader, type)),
        _ => "",
    };

    public static string Of(MetadataReader reader, TypeDefinitionHandle type) => Of(reader, type, 0);

    public static string Of(MetadataReader reader, TypeReferenceHandle type) => Of(reader, type, 0);

    /// <summary>The full name of the type whose constructor an attribute calls.</summary>
    public static string OfAttribute(MetadataReader reader, EntityHandle constructor) => Of(reader, OwnerOf(reader, constructor));

    /// <summary>The type that declares a method or a reference to a member.</summary>
    public static EntityHandle OwnerOf(MetadataReader reader, EntityHandle member) => member.Kind switch
    {
        HandleKind.MethodDefinition => reader.GetMethodDefinition((MethodDefinitionHandle)member).GetDeclaringType(),
        HandleKind.MemberReference => reader.GetMemberReference((MemberReferenceHandle)member).Parent,
        _ => default,
    };

    /// <summary>Where a reference's outermost type is: a reference to an assembly, if it is another's.</summary>
    public static EntityHandle ScopeOf(MetadataReader reader, TypeReferenceHandle type)
    {
        EntityHandle scope = type;
        for (var depth = 0; scope.Kind == HandleKind.TypeReference; depth++)
        {
            scope = depth <= MaxDepth
                ? reader.GetTypeReference((TypeReferenceHandle)scope).ResolutionScope
                : throw new BadImageFormatException("types are nested in a circle");
        }

        return scope;
    }

    /// <summary>The generic type behind a constructed one; the type itself otherwise; nil for arrays and their like.</summary>
    public static EntityHandle Definition(MetadataReader reader, EntityHandle type)
    {
        if (type.Kind != HandleKind.TypeSpecification)
            return type;

        var blob = reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)type).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return default;

        blob.ReadCompressedInteger();
        var definition = blob.ReadTypeHandle();
        return definition.Kind == HandleKind.TypeSpecification ? throw new BadImageFormatException("a generic type is made of itself") : definition;
    }

    /// <summary>The name without its arity.</summary>
    public static string Simple(string name)
    {
        var written = Written(name);
        var tick = written.IndexOf('`');
        return tick < 0 ? written : written[..tick];
    }

    /// <summary>The name that a source writes: for a file-local type without the file's name and hash, which differ between machines.</summary>
    static string Written(string name)
    {
        if (name.Length == 0 || name[0] != '<')
            return name;

        var end = name.IndexOf(">F", StringComparison.Ordinal);
        return end > 0 && end + FileHash < name.Length && name.AsSpan(end + FileHash - 2).StartsWith("__", StringComparison.Ordinal)
            ? name[(end + FileHash)..]
            : name;
    }

    static string Of(MetadataReader reader, TypeDefinitionHandle type, int depth)
    {
        CheckDepth(depth);
        var definition = reader.GetTypeDefinition(type);
        var outer = definition.GetDeclaringType();
        return outer.IsNil
            ? Join(reader, definition.Namespace, definition.Name)
            : string.Concat(Of(reader, outer, depth + 1), ".", Written(reader.GetString(definition.Name)));
    }

    static string Of(MetadataReader reader, TypeReferenceHandle type, int depth)
    {
        CheckDepth(depth);
        var reference = reader.GetTypeReference(type);
        return reference.ResolutionScope.Kind != HandleKind.TypeReference
            ? Join(reader, reference.Namespace, reference.Name)
            : string.Concat(Of(reader, (TypeReferenceHandle)reference.ResolutionScope, depth + 1), ".", Written(reader.GetString(reference.Name)));
    }

    static void CheckDepth(int depth)
    {
        if (depth > MaxDepth)
            throw new BadImageFormatException("types are nested in a circle");
        RuntimeHelpers.EnsureSufficientExecutionStack();
    }

    static string Join(MetadataReader reader, StringHandle space, StringHandle name) =>
        space.IsNil ? Written(reader.GetString(name)) : string.Concat(reader.GetString(space), ".", Written(reader.GetString(name)));
}
