using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using System.Text;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Spells the types of a signature as documentation ids do. Bounded in depth, since damaged signatures may nest without end.</summary>
sealed class SignatureNames(MetadataReader reader)
{
    /// <summary>Appends the next type of the signature.</summary>
    public void Append(StringBuilder text, ref BlobReader blob, int depth = 0)
    {
        if (depth > TypeNames.MaxDepth)
            throw new BadImageFormatException("a signature nests without end");

        RuntimeHelpers.EnsureSufficientExecutionStack();
        var code = blob.ReadSignatureTypeCode();
        switch (code)
        {
            case SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier:
                blob.ReadTypeHandle();
                Append(text, ref blob, depth + 1);
                break;
            case SignatureTypeCode.Pinned or SignatureTypeCode.Sentinel:
                Append(text, ref blob, depth + 1);
                break;
            case SignatureTypeCode.TypeHandle:
                text.Append(TypeNames.Of(reader, blob.ReadTypeHandle()));
                break;
            case SignatureTypeCode.GenericTypeInstance:
                AppendInstance(text, ref blob, depth);
                break;
            case SignatureTypeCode.GenericTypeParameter:
                text.Append('`').Append(blob.ReadCompressedInteger());
                break;
            case SignatureTypeCode.GenericMethodParameter:
                text.Append("``").Append(blob.ReadCompressedInteger());
                break;
            case SignatureTypeCode.Pointer:
                Append(text, ref blob, depth + 1);
                text.Append('*');
                break;
            case SignatureTypeCode.ByReference:
                Append(text, ref blob, depth + 1);
                text.Append('@');
                break;
            case SignatureTypeCode.SZArray:
                Append(text, ref blob, depth + 1);
                text.Append("[]");
                break;
            case SignatureTypeCode.Array:
                Append(text, ref blob, depth + 1);
                AppendShape(text, ref blob);
                break;
            case SignatureTypeCode.FunctionPointer:
                SkipFunctionPointer(ref blob, depth);
                break;
            default:
                text.Append(Primitive(code));
                break;
        }
    }

    /// <summary>The arguments of a nested generic type are spread over its levels, each taking as many as its name tells.</summary>
    void AppendInstance(StringBuilder text, ref BlobReader blob, int depth)
    {
        blob.ReadCompressedInteger();
        var name = TypeNames.Of(reader, blob.ReadTypeHandle());
        var count = blob.ReadCompressedInteger();
        if (count > blob.RemainingBytes)
            throw new BadImageFormatException("a signature has more type arguments than bytes");

        var arguments = new string[count];
        for (var i = 0; i < count; i++)
        {
            var argument = new StringBuilder();
            Append(argument, ref blob, depth + 1);
            arguments[i] = argument.ToString();
        }

        var used = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != '`')
            {
                text.Append(name[i]);
                continue;
            }

            var arity = 0;
            while (i + 1 < name.Length && char.IsAsciiDigit(name[i + 1]) && arity <= count)
                arity = arity * 10 + name[++i] - '0';
            arity = Math.Min(arity, count - used);
            text.Append('{').AppendJoin(',', arguments[used..(used + arity)]).Append('}');
            used += arity;
        }
    }

    static void AppendShape(StringBuilder text, ref BlobReader blob)
    {
        var rank = blob.ReadCompressedInteger();
        for (var sizes = blob.ReadCompressedInteger(); sizes > 0; sizes--)
            blob.ReadCompressedInteger();
        for (var bounds = blob.ReadCompressedInteger(); bounds > 0; bounds--)
            blob.ReadCompressedSignedInteger();

        text.Append("[0:");
        for (var i = 1; i < Math.Min(rank, byte.MaxValue); i++)
            text.Append(",0:");
        text.Append(']');
    }

    /// <summary>The convention has no word for function pointers, and the compilers write nothing; the signature must still be passed over.</summary>
    void SkipFunctionPointer(ref BlobReader blob, int depth)
    {
        if (blob.ReadSignatureHeader().IsGeneric)
            blob.ReadCompressedInteger();

        var passed = new StringBuilder();
        for (var types = blob.ReadCompressedInteger() + 1; types > 0; types--)
            Append(passed, ref blob, depth + 1);
    }

    static string Primitive(SignatureTypeCode code) => code switch
    {
        SignatureTypeCode.Void => "System.Void",
        SignatureTypeCode.Boolean => "System.Boolean",
        SignatureTypeCode.Char => "System.Char",
        SignatureTypeCode.SByte => "System.SByte",
        SignatureTypeCode.Byte => "System.Byte",
        SignatureTypeCode.Int16 => "System.Int16",
        SignatureTypeCode.UInt16 => "System.UInt16",
        SignatureTypeCode.Int32 => "System.Int32",
        SignatureTypeCode.UInt32 => "System.UInt32",
        SignatureTypeCode.Int64 => "System.Int64",
        SignatureTypeCode.UInt64 => "System.UInt64",
        SignatureTypeCode.Single => "System.Single",
        SignatureTypeCode.Double => "System.Double",
        SignatureTypeCode.String => "System.String",
        SignatureTypeCode.Object => "System.Object",
        SignatureTypeCode.IntPtr => "System.IntPtr",
        SignatureTypeCode.UIntPtr => "System.UIntPtr",
        SignatureTypeCode.TypedReference => "System.TypedReference",
        _ => throw new BadImageFormatException("a signature holds an unknown type"),
    };
}
