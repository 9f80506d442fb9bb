using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;
using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Finds methods with <c>[UnsafeAccessor]</c>, which reach members of other types without a reference in the tables.</summary>
sealed class UnsafeAccessors(MetadataReader reader, OwnerMap owners, DeclarationPlaces places)
{
    const string Accessor = "System.Runtime.CompilerServices.UnsafeAccessorAttribute";
    const string AccessorType = "System.Runtime.CompilerServices.UnsafeAccessorTypeAttribute";
    const int ConstructorKind = 0;

    readonly DocumentationIds _ids = new(reader);

    public IReadOnlyList<UnsafeAccessor> Read()
    {
        if (!IsReferenced())
            return [];

        var accessors = new List<UnsafeAccessor>();
        foreach (var handle in reader.CustomAttributes)
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (attribute.Parent.Kind == HandleKind.MethodDefinition && TypeNames.OfAttribute(reader, attribute.Constructor) == Accessor)
                accessors.Add(Read((MethodDefinitionHandle)attribute.Parent, attribute.Value));
        }

        return accessors;
    }

    bool IsReferenced()
    {
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.TypeRef); row++)
        {
            if (reader.StringComparer.Equals(reader.GetTypeReference(MetadataTokens.TypeReferenceHandle(row)).Name, "UnsafeAccessorAttribute"))
                return true;
        }

        return false;
    }

    UnsafeAccessor Read(MethodDefinitionHandle method, BlobHandle value)
    {
        var (kind, name) = AttributeBlob.NumberAndNamedString(reader, value, "Name");
        var owner = owners.OwnerOf(method);
        return new(
            kind == ConstructorKind ? ".ctor" : name ?? reader.GetString(reader.GetMethodDefinition(method).Name),
            TypeOf(method, isConstructor: kind == ConstructorKind),
            _ids.OfMethod(owner),
            places.OfMethod(owner, _ids.ParameterCount(owner)));
    }

    /// <summary>A constructor's accessor returns the type, any other takes it first; an attribute may name it instead.</summary>
    string TypeOf(MethodDefinitionHandle method, bool isConstructor)
    {
        var definition = reader.GetMethodDefinition(method);
        foreach (var handle in definition.GetParameters())
        {
            var parameter = reader.GetParameter(handle);
            if (parameter.SequenceNumber == (isConstructor ? 0 : 1) && NamedType(parameter) is { } named)
                return named;
        }

        var blob = reader.GetBlobReader(definition.Signature);
        if (blob.ReadSignatureHeader().IsGeneric)
            blob.ReadCompressedInteger();
        var (count, text, signatures) = (blob.ReadCompressedInteger(), new StringBuilder(), new SignatureNames(reader));
        signatures.Append(text, ref blob);
        if (!isConstructor)
        {
            text.Clear();
            if (count > 0)
                signatures.Append(text, ref blob);
        }

        return text.ToString().TrimEnd('@');
    }

    string? NamedType(Parameter parameter)
    {
        foreach (var handle in parameter.GetCustomAttributes())
        {
            var attribute = reader.GetCustomAttribute(handle);
            if (TypeNames.OfAttribute(reader, attribute.Constructor) == AccessorType
                && AttributeBlob.FirstString(reader, attribute.Value) is { } name)
            {
                return name.Split(',')[0].Trim().TrimEnd('&').Replace('+', '.');
            }
        }

        return null;
    }
}
