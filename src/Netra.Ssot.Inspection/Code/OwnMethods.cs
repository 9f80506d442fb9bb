using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Finds the assembly's own definition behind a token, through constructed methods and types.</summary>
sealed class OwnMethods(MetadataReader reader)
{
    readonly Dictionary<TypeDefinitionHandle, Dictionary<string, MethodDefinitionHandle>> _byName = [];

    /// <summary>The method definition that a token names; nil when it names another assembly's or something else.</summary>
    /// <remarks>A reference through a constructed type is resolved by name: enough for what a compiler names without repeating itself.</remarks>
    public MethodDefinitionHandle Resolve(int token)
    {
        var handle = Member(token);
        if (handle.Kind == HandleKind.MethodDefinition)
            return (MethodDefinitionHandle)handle;
        if (handle.Kind != HandleKind.MemberReference)
            return default;

        var type = DeclaringType(token);
        if (type.IsNil)
            return default;

        var reference = reader.GetMemberReference((MemberReferenceHandle)handle);
        if (!_byName.TryGetValue(type, out var methods))
            _byName.Add(type, methods = MethodsOf(type));
        return methods.GetValueOrDefault(reader.GetString(reference.Name));
    }

    /// <summary>The assembly's own type whose member a token names; nil for others.</summary>
    public TypeDefinitionHandle DeclaringType(int token)
    {
        var handle = Member(token);
        if (handle.Kind == HandleKind.FieldDefinition)
            return reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType();

        var type = TypeNames.Definition(reader, TypeNames.OwnerOf(reader, handle));
        return type.Kind == HandleKind.TypeDefinition ? (TypeDefinitionHandle)type : default;
    }

    /// <summary>The first method of each name.</summary>
    Dictionary<string, MethodDefinitionHandle> MethodsOf(TypeDefinitionHandle type)
    {
        var methods = new Dictionary<string, MethodDefinitionHandle>(StringComparer.Ordinal);
        foreach (var method in reader.GetTypeDefinition(type).GetMethods())
            methods.TryAdd(reader.GetString(reader.GetMethodDefinition(method).Name), method);
        return methods;
    }

    EntityHandle Member(int token) => (token >>> 24) switch
    {
        0x2B => reader.GetMethodSpecification((MethodSpecificationHandle)MetadataTokens.EntityHandle(token)).Method,
        0x06 or 0x0A or 0x04 => MetadataTokens.EntityHandle(token),
        _ => default,
    };
}
