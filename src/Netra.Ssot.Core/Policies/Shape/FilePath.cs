namespace Netra.Ssot.Core.Policies.Shape;

/// <summary>Questions about absolute paths.</summary>
internal static class FilePath
{
    /// <summary>Paths are told apart as the file system commonly does: without case only on Windows.</summary>
    static readonly StringComparison Comparison =
        Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>Whether two absolute paths name one file.</summary>
    public static bool AreSame(string left, string right) => string.Equals(left, right, Comparison);

    /// <summary>Whether a file lies in a folder or below it.</summary>
    public static bool IsUnder(string file, string folder) =>
        file.StartsWith(folder.TrimEnd('/', '\\') + Path.DirectorySeparatorChar, Comparison);
}
