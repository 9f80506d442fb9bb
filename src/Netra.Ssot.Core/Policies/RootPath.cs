namespace Netra.Ssot.Core.Policies;

/// <summary>Spells paths as the policy and the baselines do: relative to the root, with <c>/</c>, alike on every machine.</summary>
public static class RootPath
{
    static readonly StringComparison Comparison =
        Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The path relative to the root, with steps up where it lies elsewhere; as it is when the two have no folder in common.</summary>
    /// <param name="root">Absolute path of a folder.</param>
    /// <param name="path">Absolute path.</param>
    public static string Relative(string root, string path)
    {
        var (folder, full) = (WithSlashes(root).TrimEnd('/') + "/", WithSlashes(path));
        if (root.Length == 0 || full.StartsWith(folder, Comparison))
            return root.Length == 0 ? full : full.Substring(folder.Length);
        if (string.Equals(full.TrimEnd('/') + "/", folder, Comparison))
            return "";

        var common = CommonFolder(folder, full);
        if (common == 0)
            return full;

        var steps = folder.Substring(common).Count(c => c == '/');
        return string.Concat(Enumerable.Repeat("../", steps)) + full.Substring(common);
    }

    /// <summary>The absolute path of a relative one, with the machine's own separators.</summary>
    public static string Absolute(string root, string relative) =>
        Path.GetFullPath(Path.Combine(root, relative.Replace('/', Path.DirectorySeparatorChar)));

    // Elsewhere a backslash is an ordinary character of a file's name.
    static string WithSlashes(string path) => Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;

    /// <summary>The length of the folders that both begin with; 0 when only the file system's own root is common.</summary>
    static int CommonFolder(string folder, string path)
    {
        var common = 0;
        for (var slash = folder.IndexOf('/'); slash >= 0; slash = folder.IndexOf('/', slash + 1))
        {
            if (path.Length <= slash || string.Compare(folder, 0, path, 0, slash + 1, Comparison) != 0)
                break;
            common = slash + 1;
        }

        return common <= 1 ? 0 : common;
    }
}
