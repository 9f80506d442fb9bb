using System.Reflection.Metadata;
using System.Text;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Documentation ids (ECMA-334, annex D) of what one assembly defines and refers to, spelt as the compilers spell them.</summary>
sealed class DocumentationIds(MetadataReader reader)
{
    readonly SignatureNames _signatures = new(reader);

    /// <summary>The id of a type definition, or of a reference to one.</summary>
    public string OfType(EntityHandle type) => "T:" + TypeNames.Of(reader, type);

    /// <summary>The id of a method definition.</summary>
    public string OfMethod(MethodDefinitionHandle method)
    {
        var definition = reader.GetMethodDefinition(method);
        var name = reader.GetString(definition.Name);
        return OfMethod(TypeNames.Of(reader, definition.GetDeclaringType()), name, definition.Signature);
    }

    /// <summary>The id of a field definition.</summary>
    public string OfField(FieldDefinitionHandle field)
    {
        var definition = reader.GetFieldDefinition(field);
        return OfField(TypeNames.Of(reader, definition.GetDeclaringType()), reader.GetString(definition.Name));
    }

    public static string OfField(string type, string name) => $"F:{type}.{Escape(name)}";

    /// <summary>The id of a method by its parts.</summary>
    /// <param name="name">The name in metadata.</param>
    public string OfMethod(string type, string name, BlobHandle signature)
    {
        var text = new StringBuilder("M:").Append(type).Append('.').Append(Escape(name));
        AppendSignature(text, name, signature, withArity: true);
        return text.ToString();
    }

    /// <summary>The parameter list of a method with its parentheses, and what follows it; empty without parameters.</summary>
    public string ParametersOf(string name, BlobHandle signature)
    {
        var text = new StringBuilder();
        AppendSignature(text, name, signature, withArity: false);
        return text.ToString();
    }

    /// <summary>The number of parameters.</summary>
    public int ParameterCount(MethodDefinitionHandle method)
    {
        var blob = reader.GetBlobReader(reader.GetMethodDefinition(method).Signature);
        if (blob.ReadSignatureHeader().IsGeneric)
            blob.ReadCompressedInteger();
        return blob.ReadCompressedInteger();
    }

    void AppendSignature(StringBuilder text, string name, BlobHandle signature, bool withArity)
    {
        var blob = reader.GetBlobReader(signature);
        var header = blob.ReadSignatureHeader();
        var isOpenEnded = header.CallingConvention == SignatureCallingConvention.VarArgs;
        var arity = header.IsGeneric ? blob.ReadCompressedInteger() : 0;
        if (withArity && arity > 0)
            text.Append("``").Append(arity);

        var count = blob.ReadCompressedInteger();
        var result = new StringBuilder();
        _signatures.Append(result, ref blob);
        if (count > 0 || isOpenEnded)
            text.Append('(');
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                text.Append(',');
            _signatures.Append(text, ref blob);
        }

        if (count > 0 || isOpenEnded)
            text.Append(isOpenEnded && count > 0 ? ",)" : ")");
        if (IsConversion(name))
            text.Append('~').Append(result);
    }

    static bool IsConversion(string name) => name is "op_Implicit" or "op_Explicit" or "op_CheckedExplicit";

    /// <summary>Explicit implementations carry the interface's name in theirs.</summary>
    static string Escape(string name) =>
        name.AsSpan().IndexOfAny('.', '<', '>') < 0 ? name : name.Replace('.', '#').Replace('<', '{').Replace('>', '}');
}
