namespace Netra.Ssot.Inspection.Code;

/// <summary>The folders whose documents no person wrote.</summary>
sealed class GeneratedRoots(IReadOnlyList<string> roots)
{
    readonly string[] _roots = [.. roots.Select(root => Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)) + Path.DirectorySeparatorChar)];

    /// <summary>Whether a file lies in one of them.</summary>
    public bool Contains(string path)
    {
        foreach (var root in _roots)
        {
            if (path.StartsWith(root, OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
