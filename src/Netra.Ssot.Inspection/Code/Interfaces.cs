using System.Reflection.Metadata;
using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Code;

/// <summary>The interfaces that types of the judged assembly implement.</summary>
sealed class Interfaces(MetadataModule module, TypeResolver resolver)
{
    const string Equatable = "System.IEquatable`1";

    readonly MetadataReader _reader = module.Reader;

    /// <summary>The interfaces of a type and of its own base classes, without those that a compiler adds.</summary>
    public IReadOnlyList<TypeLink> Of(TypeDefinitionHandle type)
    {
        var links = new List<TypeLink>();
        for (var depth = 0; !type.IsNil && depth <= TypeNames.MaxDepth; depth++)
        {
            foreach (var handle in _reader.GetTypeDefinition(type).GetInterfaceImplementations())
            {
                var implemented = _reader.GetInterfaceImplementation(handle).Interface;
                if (resolver.Resolve(module, implemented) is { } found && !links.Contains(found.Link)
                    && !(found.Name == Equatable && IsOfSelf(implemented, type) && IsRecord(type)))
                {
                    links.Add(found.Link);
                }
            }

            type = resolver.BaseOf(module, type) is { } above && above.Module == module ? above.Handle : default;
        }

        return links;
    }

    bool IsOfSelf(EntityHandle constructed, TypeDefinitionHandle type)
    {
        if (constructed.Kind != HandleKind.TypeSpecification)
            return false;

        var blob = _reader.GetBlobReader(_reader.GetTypeSpecification((TypeSpecificationHandle)constructed).Signature);
        blob.ReadSignatureTypeCode();
        blob.ReadCompressedInteger();
        blob.ReadTypeHandle();
        blob.ReadCompressedInteger();
        return blob.ReadSignatureTypeCode() switch
        {
            SignatureTypeCode.TypeHandle => blob.ReadTypeHandle() == type,
            SignatureTypeCode.GenericTypeInstance => blob.ReadCompressedInteger() >= 0 && blob.ReadTypeHandle() == type,
            _ => false,
        };
    }

    /// <summary>Record classes have a clone method that nobody can write; record structs only share the printer.</summary>
    bool IsRecord(TypeDefinitionHandle type)
    {
        foreach (var handle in _reader.GetTypeDefinition(type).GetMethods())
        {
            var name = _reader.GetMethodDefinition(handle).Name;
            if (_reader.StringComparer.Equals(name, "<Clone>$") || _reader.StringComparer.Equals(name, "PrintMembers"))
                return true;
        }

        return false;
    }
}
