using System.Reflection.Metadata;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Inspection.Sources;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Places uses in their sources: the symbols give the statement, its text the identifier.</summary>
sealed class PlaceResolver(string assemblyPath, Symbols? symbols, SourceFiles sources)
{
    /// <summary>The statement that covers an instruction; unknown without symbols.</summary>
    public Statement StatementAt(MethodDefinitionHandle method, int offset) => symbols?.StatementAt(method, offset) ?? default;

    /// <summary>The occurrences of an identifier in a statement's text; none when the text cannot be had.</summary>
    public IReadOnlyList<TextSpan> Occurrences(Statement statement, string identifier) =>
        sources.Open(symbols!.Document(statement.Document)) is { } text ? OccurrenceFinder.Find(text, statement.Span, identifier) : [];

    /// <summary>A stretch of the statement's document.</summary>
    public SourcePlace At(Statement statement, TextSpan span) =>
        new(FileOf(statement.Document), span.Line, span.Column, span.EndLine, span.EndColumn);

    /// <summary>The point where a statement begins; degraded when no statement is known.</summary>
    public SourcePlace AtStart(Statement statement) => statement.IsKnown
        ? At(statement, statement.Span with { EndLine = statement.Span.Line, EndColumn = statement.Span.Column })
        : SourcePlace.TopOf(assemblyPath, isDegraded: true);

    /// <summary>The path on this machine of a document.</summary>
    public string FileOf(DocumentHandle document) => sources.LocalPath(symbols!.Document(document));
}
