namespace Netra.Ssot.TestKit;

/// <summary>The repository that the tests belong to, found from where they run: a deterministic build tells no real source paths.</summary>
public static class Repository
{
    /// <summary>The absolute path of its folder.</summary>
    public static string Root { get; } = Find();

    static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Netra.Ssot.Sdk.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("no repository above " + AppContext.BaseDirectory);
    }
}
