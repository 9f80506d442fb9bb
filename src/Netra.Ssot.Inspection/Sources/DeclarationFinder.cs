using Netra.Ssot.Inspection.Sources.Declarations;
using Netra.Ssot.Inspection.Sources.Lexing;

namespace Netra.Ssot.Inspection.Sources;

/// <summary>Finds where a type or a method is declared. The answer is the place of its identifier, of the first part if there are several.</summary>
public static class DeclarationFinder
{
    /// <summary>The place of a type's name; null if the text does not declare it.</summary>
    public static TextSpan? FindType(SourceText text, TypeQuery query)
    {
        var types = TypeMatch.Find(text, query);
        return types.Count == 0 ? null : Place(text, text.Declarations.Types[types[0]].Token);
    }

    /// <summary>The place of a method's name inside a type; null if the text does not declare it.</summary>
    /// <param name="method">Its metadata name; <c>.ctor</c> for constructors, the explicitly implemented interface may lead.</param>
    public static TextSpan? FindMethod(SourceText text, TypeQuery type, string method, int parameterCount)
    {
        var types = TypeMatch.Find(text, type).ToHashSet();
        if (types.Count == 0 && text.Language == SourceLanguage.FSharp)
            types.Add(-1);

        var name = SimpleName(method, text.Language, type);
        var reader = new TokenReader(text);
        var (nearest, others) = (-1, 0);
        foreach (var candidate in text.Declarations.Methods)
        {
            if (!types.Contains(candidate.Type) || !(candidate.Alias == name || reader.Is(candidate.Token, name)))
                continue;

            if (candidate.Parameters == parameterCount || (candidate.HasReceiver && candidate.Parameters + 1 == parameterCount))
                return Place(text, candidate.Token);

            (nearest, others) = (candidate.Token, others + 1);
        }

        // F# leaves out of the text what the compiler adds (units, inferred tuples): a lone name is enough.
        return others == 1 && text.Language == SourceLanguage.FSharp ? Place(text, nearest) : null;
    }

    static string SimpleName(string method, SourceLanguage language, TypeQuery type) => method switch
    {
        ".ctor" or ".cctor" => language == SourceLanguage.CSharp ? TypeMatch.Plain(type.Path[^1].Name) : "new",
        _ => method[(method.LastIndexOf('.') + 1)..],
    };

    static TextSpan Place(SourceText text, int token) => text.Lines.Span(text.Tokens[token].Start, text.Tokens[token].Length);
}
