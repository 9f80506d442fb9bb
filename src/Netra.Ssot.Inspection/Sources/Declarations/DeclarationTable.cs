using Netra.Ssot.Inspection.Sources.Lexing;

namespace Netra.Ssot.Inspection.Sources.Declarations;

/// <summary>A type's declaration, or a part of it.</summary>
/// <param name="Alias">Another name that it may have in metadata.</param>
/// <param name="Namespace">Null for the global one.</param>
/// <param name="Parent">The index of the type around it; -1 for none.</param>
readonly record struct TypeDeclaration(string Name, string? Alias, int Arity, NamespaceName? Namespace, int Parent, int Token);

/// <summary>A method's declaration.</summary>
/// <param name="Type">The index of the type that holds it.</param>
/// <param name="Alias">Another name that it may have in metadata.</param>
/// <param name="HasReceiver">Whether metadata may show one parameter more than it writes: that of its extension block.</param>
readonly record struct MethodDeclaration(int Type, string? Alias, int Parameters, bool HasReceiver, int Token);

/// <summary>The declarations of a text, in its order.</summary>
sealed class DeclarationTable
{
    readonly Dictionary<string, List<int>> _byName;

    public DeclarationTable(SourceLanguage language, List<TypeDeclaration> types, List<MethodDeclaration> methods)
    {
        Types = types;
        Methods = methods;
        _byName = new(language == SourceLanguage.VisualBasic ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        for (var i = 0; i < types.Count; i++)
        {
            Index(types[i].Name, i);
            if (types[i].Alias is { } alias)
                Index(alias, i);
        }
    }

    public IReadOnlyList<TypeDeclaration> Types { get; }

    public IReadOnlyList<MethodDeclaration> Methods { get; }

    public static DeclarationTable Read(SourceText text)
    {
        var reader = new TokenReader(text);
        return text.Language switch
        {
            SourceLanguage.CSharp => new CSharpDeclarations(reader).Read(),
            SourceLanguage.FSharp => new FSharpDeclarations(reader).Read(),
            SourceLanguage.VisualBasic => new VisualBasicDeclarations(reader).Read(),
            _ => new(text.Language, [], []),
        };
    }

    /// <summary>The types of a name, in the text's order.</summary>
    public IReadOnlyList<int> Named(string name) => _byName.TryGetValue(name, out var indices) ? indices : [];

    void Index(string name, int index)
    {
        if (!_byName.TryGetValue(name, out var indices))
            _byName.Add(name, indices = []);
        indices.Add(index);
    }
}
