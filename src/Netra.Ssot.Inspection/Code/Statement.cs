using System.Reflection.Metadata;
using Netra.Ssot.Inspection.Sources;

namespace Netra.Ssot.Inspection.Code;

/// <summary>A statement that the symbols place in a document.</summary>
readonly record struct Statement(DocumentHandle Document, TextSpan Span)
{
    /// <summary>Whether the symbols know the place.</summary>
    public bool IsKnown => !Document.IsNil;

    /// <summary>Whether another statement lies inside this one, and is not the same.</summary>
    public bool Encloses(Statement other) =>
        Document == other.Document && Span != other.Span && Contains(other.Span.Line, other.Span.Column)
        && (other.Span.EndLine, other.Span.EndColumn).CompareTo((Span.EndLine, Span.EndColumn)) <= 0;

    /// <summary>Whether a position lies inside.</summary>
    public bool Contains(int line, int column) =>
        (Span.Line, Span.Column).CompareTo((line, column)) <= 0 && (line, column).CompareTo((Span.EndLine, Span.EndColumn)) < 0;
}
