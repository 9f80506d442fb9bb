using System.Reflection.Metadata;
using System.Runtime.CompilerServices;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Finds the types that a signature names, generic arguments included. Bounded in depth, since damaged signatures may nest without end.</summary>
static class SignatureTypes
{
    /// <summary>The types of a field's signature.</summary>
    public static void AddField(List<EntityHandle> types, BlobReader blob)
    {
        blob.ReadSignatureHeader();
        Add(types, ref blob, 0);
    }

    /// <summary>The types of a method's result and parameters.</summary>
    public static void AddMethod(List<EntityHandle> types, ref BlobReader blob, int depth = 0)
    {
        if (blob.ReadSignatureHeader().IsGeneric)
            blob.ReadCompressedInteger();
        for (var count = blob.ReadCompressedInteger() + 1; count > 0; count--)
            Add(types, ref blob, depth);
    }

    /// <summary>The types that a generic method is called with.</summary>
    public static List<TypeArgument> ArgumentsOf(BlobReader blob)
    {
        var arguments = new List<TypeArgument>();
        blob.ReadSignatureHeader();
        for (var count = blob.ReadCompressedInteger(); count > 0; count--)
        {
            var argument = blob;
            var types = new List<EntityHandle>();
            Add(types, ref blob, 0);
            arguments.Add(argument.ReadSignatureTypeCode() switch
            {
                SignatureTypeCode.TypeHandle or SignatureTypeCode.GenericTypeInstance => new(types[0], -1),
                SignatureTypeCode.GenericMethodParameter => new(default, argument.ReadCompressedInteger()),
                _ => new(default, -1),
            });
        }

        return arguments;
    }

    /// <summary>The types of a constructed type.</summary>
    public static void AddType(List<EntityHandle> types, BlobReader blob) => Add(types, ref blob, 0);

    /// <summary>A type argument: a type, of a constructed one its definition; else the number of the caller's own type parameter; else something made of others.</summary>
    public readonly record struct TypeArgument(EntityHandle Type, int Parameter);

    static void Add(List<EntityHandle> types, ref BlobReader blob, int depth)
    {
        if (depth > TypeNames.MaxDepth)
            throw new BadImageFormatException("a signature nests without end");

        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (blob.ReadSignatureTypeCode())
        {
            case SignatureTypeCode.TypeHandle:
                types.Add(blob.ReadTypeHandle());
                break;
            case SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier:
                blob.ReadTypeHandle();
                Add(types, ref blob, depth + 1);
                break;
            case SignatureTypeCode.Pinned or SignatureTypeCode.Sentinel or SignatureTypeCode.Pointer or SignatureTypeCode.ByReference or SignatureTypeCode.SZArray:
                Add(types, ref blob, depth + 1);
                break;
            case SignatureTypeCode.GenericTypeParameter or SignatureTypeCode.GenericMethodParameter:
                blob.ReadCompressedInteger();
                break;
            case SignatureTypeCode.GenericTypeInstance:
                blob.ReadCompressedInteger();
                types.Add(blob.ReadTypeHandle());
                for (var count = blob.ReadCompressedInteger(); count > 0; count--)
                    Add(types, ref blob, depth + 1);
                break;
            case SignatureTypeCode.Array:
                Add(types, ref blob, depth + 1);
                blob.ReadCompressedInteger();
                for (var sizes = blob.ReadCompressedInteger(); sizes > 0; sizes--)
                    blob.ReadCompressedInteger();
                for (var bounds = blob.ReadCompressedInteger(); bounds > 0; bounds--)
                    blob.ReadCompressedSignedInteger();
                break;
            case SignatureTypeCode.FunctionPointer:
                AddMethod(types, ref blob, depth + 1);
                break;
        }
    }
}
