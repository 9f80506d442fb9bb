using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Tells code that a compiler made from code that a person wrote.</summary>
sealed class GeneratedCode(MetadataReader reader)
{
    const byte Unknown = 0, Yes = 1, No = 2;

    readonly byte[] _types = new byte[reader.TypeDefinitions.Count + 1];

    /// <summary>The entry point that the compiler makes of top-level statements: a person wrote what is in it.</summary>
    public const string TopLevelMain = "<Main>$";

    /// <summary>Whether a compiler made the method up: a lambda, a local function, a part of a closure or a state machine.</summary>
    public bool Is(MethodDefinitionHandle method)
    {
        var definition = reader.GetMethodDefinition(method);
        if (Is(definition.GetDeclaringType()))
            return true;

        var (names, name) = (reader.StringComparer, definition.Name);
        return (names.StartsWith(name, "<") && !names.Equals(name, TopLevelMain)) || names.StartsWith(name, "_Lambda$__");
    }

    /// <summary>Whether a compiler made the type up: a closure, a state machine.</summary>
    public bool Is(TypeDefinitionHandle type)
    {
        if (type.IsNil)
            return false;

        ref var known = ref _types[MetadataTokens.GetRowNumber(type)];
        if (known == Unknown)
            known = Decide(type) ? Yes : No;
        return known == Yes;
    }

    /// <summary>Top-level programs and auto-properties carry the attribute too, so it tells only of nested types; F# marks closures with an at sign.</summary>
    bool Decide(TypeDefinitionHandle type)
    {
        var definition = reader.GetTypeDefinition(type);
        var name = reader.GetString(definition.Name);
        if (name.Contains('@') || (name.StartsWith('<') && TypeNames.Simple(name) == name))
            return true;
        if (definition.GetDeclaringType().IsNil)
            return false;

        foreach (var handle in definition.GetCustomAttributes())
        {
            if (TypeNames.OfAttribute(reader, reader.GetCustomAttribute(handle).Constructor)
                == "System.Runtime.CompilerServices.CompilerGeneratedAttribute")
            {
                return true;
            }
        }

        return false;
    }
}
