namespace Netra.Ssot.Cli.Inputs;

/// <summary>Walks folders. Links are followed, but no folder is entered twice, so loops end.</summary>
static class FileWalk
{
    /// <summary>The files below a folder whose extension is one of these, sorted.</summary>
    /// <param name="skips">Whether a folder of this name is passed over.</param>
    public static List<string> Find(string folder, Predicate<string> skips, params string[] extensions) =>
        Find(folder, child => skips(child.Name), file => extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase));

    /// <summary>The files below a folder that a test takes by their paths, sorted.</summary>
    /// <param name="skips">Whether a folder is passed over.</param>
    public static List<string> Find(string folder, Predicate<DirectoryInfo> skips, Predicate<string> takes)
    {
        var files = new List<string>();
        var entered = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<DirectoryInfo>([new DirectoryInfo(folder)]);
        while (open.TryPop(out var next))
        {
            var real = next.LinkTarget is null ? next : next.ResolveLinkTarget(returnFinalTarget: true) as DirectoryInfo;
            if (real is not { Exists: true } || !entered.Add(real.FullName))
                continue;

            foreach (var entry in real.EnumerateFileSystemInfos())
            {
                if (entry is DirectoryInfo child && !skips(child))
                    open.Push(child);
                else if (entry is FileInfo && takes(entry.FullName))
                    files.Add(entry.FullName);
            }
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }
}
