using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Files;

namespace Netra.Ssot.Core.Policies;

/// <summary>Where a project's policy is.</summary>
/// <param name="File">Absolute path of the policy file; empty without one.</param>
/// <param name="Root">Absolute path of the folder that relative paths start from.</param>
/// <param name="Problem">A second policy further up; null without one.</param>
public sealed record PolicyLocation(string File, string Root, PolicyProblem? Problem);

/// <summary>Finds a project's policy upwards from its folder.</summary>
public static class PolicyLocator
{
    /// <summary>Finds the nearest policy, and tells of one above it.</summary>
    /// <param name="projectDirectory">Absolute path of the project's folder.</param>
    public static PolicyLocation Locate(string projectDirectory)
    {
        var start = new DirectoryInfo(projectDirectory);
        string? nearest = null;
        for (var folder = start; folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, PolicyVocabulary.FileName);
            if (!Exists(file))
                continue;
            if (nearest is not null)
                return new(nearest, FolderOf(nearest), SecondPolicy(file, nearest));
            nearest = file;
        }

        return nearest is null ? new("", RepositoryOf(projectDirectory) ?? start.FullName, null) : new(nearest, FolderOf(nearest), null);
    }

    /// <summary>Absolute path of the nearest folder upwards that git keeps; null without one.</summary>
    /// <param name="directory">Absolute path of the folder to start from.</param>
    public static string? RepositoryOf(string directory)
    {
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            if (Exists(Path.Combine(folder.FullName, ".git")))
                return folder.FullName;
        }

        return null;
    }

    static PolicyProblem SecondPolicy(string further, string nearest) =>
        new($"a repository has one policy, but this one lies above '{nearest}'; merge them into one, with scopes for what differs by folder", SourcePlace.TopOf(further));

    /// <summary>A folder of that name counts, too: it is told when it is read, and not passed over.</summary>
    static bool Exists(string path) => Disk.HasFile(path) || Disk.HasFolder(path);

    static string FolderOf(string file) => Path.GetDirectoryName(file) ?? file;
}
