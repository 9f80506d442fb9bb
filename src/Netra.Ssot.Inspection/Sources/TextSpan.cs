namespace Netra.Ssot.Inspection.Sources;

/// <summary>A stretch of a source text: lines and columns from 1, columns in UTF-16 units, the end exclusive.</summary>
public readonly record struct TextSpan(int Line, int Column, int EndLine, int EndColumn);
