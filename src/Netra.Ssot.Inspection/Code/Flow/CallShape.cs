using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Netra.Ssot.Inspection.Code.Flow;

/// <summary>What a call takes and gives, by the signature of what is called.</summary>
/// <param name="Type">Full name of the declaring type; empty for a call through a pointer.</param>
/// <param name="HasThis">Whether it is called on an object.</param>
readonly record struct CallShape(string Type, string Name, int Parameters, bool HasThis, bool Returns)
{
    /// <exception cref="BadImageFormatException">The token names nothing that can be called.</exception>
    public static CallShape Of(MetadataReader reader, int token)
    {
        var handle = MetadataTokens.EntityHandle(token);
        if (handle.Kind == HandleKind.MethodSpecification)
            handle = reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method;
        switch (handle.Kind)
        {
            case HandleKind.MethodDefinition:
                var own = reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                return Of(reader, handle, reader.GetString(own.Name), own.Signature);
            case HandleKind.MemberReference:
                var reference = reader.GetMemberReference((MemberReferenceHandle)handle);
                return Of(reader, handle, reader.GetString(reference.Name), reference.Signature);
            case HandleKind.StandaloneSignature:
                return Of(reader, default, "", reader.GetStandaloneSignature((StandaloneSignatureHandle)handle).Signature);
            default:
                throw new BadImageFormatException("a method body calls what is no method");
        }
    }

    static CallShape Of(MetadataReader reader, EntityHandle member, string name, BlobHandle signature)
    {
        var blob = reader.GetBlobReader(signature);
        var header = blob.ReadSignatureHeader();
        if (header.IsGeneric)
            blob.ReadCompressedInteger();
        var parameters = blob.ReadCompressedInteger();
        var result = blob.ReadSignatureTypeCode();
        while (result is SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier)
        {
            blob.ReadTypeHandle();
            result = blob.ReadSignatureTypeCode();
        }

        return new(
            member.IsNil ? "" : TypeNames.Of(reader, TypeNames.OwnerOf(reader, member)), name, parameters,
            header is { IsInstance: true, HasExplicitThis: false }, result != SignatureTypeCode.Void);
    }
}
