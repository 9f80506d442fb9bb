namespace Netra.Ssot.Core.Facts;

/// <summary>A stretch of source text. Lines and columns count from 1, columns in UTF-16 units, the end is exclusive.</summary>
/// <param name="File">The file's absolute path on this machine, after path maps are undone.</param>
/// <param name="IsDegraded">The exact place could not be told, only the file.</param>
public sealed record SourcePlace(string File, int Line, int Column, int EndLine, int EndColumn, bool IsDegraded = false)
{
    /// <summary>The top of a file, for what is true of the whole file or cannot be placed better.</summary>
    public static SourcePlace TopOf(string file, bool isDegraded = false) => new(file, 1, 1, 1, 1, isDegraded);
}
