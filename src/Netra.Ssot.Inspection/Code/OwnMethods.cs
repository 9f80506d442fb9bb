using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Finds the assembly's own definition behind a token, through constructed methods and types.</summary>
static class OwnMethods
{
    /// <summary>The method definition that a token names; nil when it names another assembly's or something else.</summary>
    /// <remarks>A reference through a constructed type is resolved by name: enough for what a compiler names without repeating itself.</remarks>
    public static MethodDefinitionHandle Resolve(MetadataReader reader, int token)
    {
        var handle = Member(reader, token);
        if (handle.Kind == HandleKind.MethodDefinition)
            return (MethodDefinitionHandle)handle;
        if (handle.Kind != HandleKind.MemberReference)
            return default;

        var type = DeclaringType(reader, token);
        if (type.IsNil)
            return default;

        var reference = reader.GetMemberReference((MemberReferenceHandle)handle);
        var name = reader.GetString(reference.Name);
        foreach (var method in reader.GetTypeDefinition(type).GetMethods())
        {
            if (reader.StringComparer.Equals(reader.GetMethodDefinition(method).Name, name))
                return method;
        }

        return default;
    }

    /// <summary>The assembly's own type whose member a token names; nil for others.</summary>
    public static TypeDefinitionHandle DeclaringType(MetadataReader reader, int token)
    {
        var handle = Member(reader, token);
        if (handle.Kind == HandleKind.FieldDefinition)
            return reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType();

        var type = TypeNames.Definition(reader, TypeNames.OwnerOf(reader, handle));
        return type.Kind == HandleKind.TypeDefinition ? (TypeDefinitionHandle)type : default;
    }

    static EntityHandle Member(MetadataReader reader, int token) => (token >>> 24) switch
    {
        0x2B => reader.GetMethodSpecification((MethodSpecificationHandle)MetadataTokens.EntityHandle(token)).Method,
        0x06 or 0x0A or 0x04 => MetadataTokens.EntityHandle(token),
        _ => default,
    };
}
