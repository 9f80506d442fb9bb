using System.Reflection.Metadata;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Inspection.Sources;
using TypeName = Netra.Ssot.Inspection.Sources.TypeName;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Places declarations, for which symbols give at most the document.</summary>
sealed class DeclarationPlaces(MetadataModule module, Symbols? symbols, SourceFiles sources, GeneratedRoots generated, OwnerMap owners)
{
    readonly MetadataReader _reader = module.Reader;
    readonly string _assemblyPath = module.Path;

    /// <summary>Where a type is declared. Sources are read when the answer is first asked for: of most types nobody asks.</summary>
    public Lazy<SourcePlace> OfType(TypeDefinitionHandle type)
    {
        var documents = DocumentsOf(type);
        var query = QueryOf(type);
        var (files, path) = (sources, _assemblyPath);
        return new(() => Find(files, path, documents, text => DeclarationFinder.FindType(text, query)));
    }

    /// <summary>Where a method is declared.</summary>
    public SourcePlace OfMethod(MethodDefinitionHandle method, int parameters)
    {
        var definition = _reader.GetMethodDefinition(method);
        var query = QueryOf(definition.GetDeclaringType());
        var name = _reader.GetString(definition.Name);
        return Find(
            sources, _assemblyPath, DocumentsOf(definition.GetDeclaringType()),
            text => DeclarationFinder.FindMethod(text, query, name, parameters));
    }

    static SourcePlace Find(SourceFiles files, string assembly, IReadOnlyList<SourceDocument> documents, Func<SourceText, TextSpan?> find)
    {
        foreach (var document in documents)
        {
            if (files.Open(document) is { } text && find(text) is { } span)
                return new(files.LocalPath(document), span.Line, span.Column, span.EndLine, span.EndColumn);
        }

        return SourcePlace.TopOf(documents.Count > 0 ? files.LocalPath(documents[0]) : assembly, isDegraded: true);
    }

    /// <summary>
    /// The documents of a type's parts, those that a person wrote first, then in the order of their paths. A nested type without
    /// statements has none of its own in the symbols: it stands where the type around it does.
    /// </summary>
    IReadOnlyList<SourceDocument> DocumentsOf(TypeDefinitionHandle type)
    {
        if (symbols is null)
            return [];

        var handles = new HashSet<DocumentHandle>();
        symbols.AddDocuments(type, handles);
        AddDocuments(type, handles, withGenerated: false);
        if (handles.Count == 0)
            AddDocuments(type, handles, withGenerated: true);
        if (handles.Count == 0 && _reader.GetTypeDefinition(type).GetDeclaringType() is { IsNil: false } outer)
            return DocumentsOf(outer);
        if (handles.Count == 1)
            return [symbols.Document(handles.First())];

        return
        [
            .. handles.Select(symbols.Document)
                .Select(document => (Document: document, Path: sources.LocalPath(document)))
                .OrderBy(entry => generated.Contains(entry.Path)).ThenBy(entry => entry.Path, StringComparer.Ordinal)
                .Select(entry => entry.Document),
        ];
    }

    /// <summary>An async method's statements lie in its state machine, which is a type inside the type.</summary>
    void AddDocuments(TypeDefinitionHandle type, HashSet<DocumentHandle> documents, bool withGenerated)
    {
        var definition = _reader.GetTypeDefinition(type);
        foreach (var method in definition.GetMethods())
            symbols!.AddDocuments(method, documents);
        foreach (var nested in withGenerated ? definition.GetNestedTypes() : [])
        {
            if (owners.IsGenerated(nested))
                AddDocuments(nested, documents, withGenerated: false);
        }
    }

    TypeQuery QueryOf(TypeDefinitionHandle type)
    {
        var path = new List<TypeName>();
        var space = "";
        for (var depth = 0; !type.IsNil; depth++)
        {
            if (depth > TypeNames.MaxDepth)
                throw new BadImageFormatException("types are nested in a circle");

            var definition = _reader.GetTypeDefinition(type);
            var name = _reader.GetString(definition.Name);
            var tick = name.LastIndexOf('`');
            path.Add(new(TypeNames.Simple(name), tick >= 0 && int.TryParse(name.AsSpan(tick + 1), out var arity) ? arity : 0));
            space = _reader.GetString(definition.Namespace);
            type = definition.GetDeclaringType();
        }

        path.Reverse();
        return new(space, path);
    }
}
