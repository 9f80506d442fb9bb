namespace Netra.Ssot.Reporting;

/// <summary>How reports spell paths: relative to the root where they lie below it, always with <c>/</c>.</summary>
public static class ReportPaths
{
    /// <summary>The path as a report tells it.</summary>
    public static string Relative(string root, string path) => TryRelative(root, path, out var relative) ? relative : WithSlashes(path);

    /// <summary>The way from the root, also to what lies beside it: the same on every machine with the same folders.</summary>
    internal static string FromRoot(string root, string path) => WithSlashes(Path.GetRelativePath(root, path));

    /// <summary>The URI of a path below the root, relative to it; of any other path, absolute.</summary>
    internal static string Uri(string root, string path, out bool isRelative)
    {
        isRelative = TryRelative(root, path, out var relative);
        return isRelative ? Escape(relative) : FileUri(path);
    }

    static string FileUri(string path)
    {
        var slashed = WithSlashes(path);
        if (slashed.StartsWith("//", StringComparison.Ordinal))
            return "file:" + Escape(slashed);
        var drive = slashed.Length > 1 && slashed[1] == ':' ? slashed[..2] : "";
        return "file://" + (slashed.StartsWith('/') ? "" : "/") + drive + Escape(slashed[drive.Length..]);
    }

    static bool TryRelative(string root, string path, out string relative)
    {
        var folder = WithSlashes(root).TrimEnd('/') + "/";
        var full = WithSlashes(path);
        var comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var isBelow = root.Length > 0 && full.Length > folder.Length && full.StartsWith(folder, comparison);
        relative = isBelow ? full[folder.Length..] : "";
        return isBelow;
    }

    // Elsewhere a backslash is an ordinary character of a file's name.
    static string WithSlashes(string path) => Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;

    static string Escape(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));
}
