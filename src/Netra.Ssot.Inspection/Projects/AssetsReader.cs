using System.Text.Json;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Files;

namespace Netra.Ssot.Inspection.Projects;

/// <summary>Reads <c>project.assets.json</c>, schema versions 2 to 4, for one target framework.</summary>
static class AssetsReader
{
    const int NewestVersion = 4;

    /// <summary>What the restore resolved, or why that cannot be told.</summary>
    /// <param name="file">Absolute path of the assets file.</param>
    /// <param name="projectFolder">Absolute path of the folder of the project that was restored.</param>
    public static (Assets Assets, Unreadable? Problem) Read(string file, string projectFolder, string targetFramework, string runtimeIdentifier)
    {
        try
        {
            return (Parse(Disk.ReadAllBytes(file), projectFolder, targetFramework, runtimeIdentifier), null);
        }
        catch (AssetsException exception)
        {
            return Fail(exception.Message, exception.Remedy);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Fail("there is no such file", AssetsException.Restore);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(
                Disk.HasFolder(file) ? "it is a directory" : "it cannot be opened (" + exception.GetType().Name + ")",
                "make it readable and " + AssetsException.RestoreForce);
        }
        // A string of broken UTF-8 is told late, when it is read, and as the second of these; a value of another type too.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return Fail("it is damaged or cut off", AssetsException.RestoreForce);
        }

        (Assets, Unreadable?) Fail(string reason, string remedy) => (Assets.None, new Unreadable(file, reason, remedy));
    }

    static Assets Parse(byte[] bytes, string projectFolder, string targetFramework, string runtimeIdentifier)
    {
        var json = Utf8(bytes);
        var index = AssetsIndex.Read(json);
        if (index.Version is < 2 or > NewestVersion)
        {
            throw new AssetsException(
                $"its schema version {index.Version} is not one of 2 to {NewestVersion}",
                "use a version of Netra.Ssot.Sdk that knows it, or restore with an SDK that it knows");
        }

        var framework = index.Frameworks.Find(framework => Same(framework.Alias, targetFramework))
            ?? index.Frameworks.Find(framework => Same(framework.Key, targetFramework))
            ?? throw Missing(targetFramework);
        var key = Key(index, framework) ?? throw Missing(targetFramework);
        var (start, end) = Target(index, key, runtimeIdentifier);
        return new Assets(
            new PackageGraph(AssetsTarget.Read(json[start..end], name => ProjectFile(index, name, projectFolder)), Roots(index, key, framework)), framework.Direct, index.PackageFolders);
    }

    static ReadOnlySpan<byte> Utf8(byte[] bytes)
    {
        ReadOnlySpan<byte> span = bytes;
        if (span.Length == 0)
            throw new AssetsException("it is empty", AssetsException.RestoreForce);
        if (span.StartsWith<byte>([0xFF, 0xFE]) || span.StartsWith<byte>([0xFE, 0xFF]))
            throw new AssetsException("it is UTF-16, not UTF-8", AssetsException.RestoreForce);
        return span.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? span[3..] : span;
    }

    /// <summary>The absolute path of a project's file; empty when the assets file does not tell.</summary>
    static string ProjectFile(AssetsIndex index, string name, string projectFolder) =>
        index.Projects.TryGetValue(name, out var path) ? Path.GetFullPath(path.Replace('\\', '/'), projectFolder) : "";

    /// <summary>What targets and groups call the framework: its alias since version 4, a short or a long name before.</summary>
    static string? Key(AssetsIndex index, AssetsFramework framework)
    {
        string? byName = null;
        foreach (var (key, _, _) in index.Targets)
        {
            if (Same(key, framework.Alias))
                return key;
            if (Same(key, framework.Key) || Same(FrameworkNames.Short(key), framework.Framework))
                byName ??= key;
        }

        return byName;
    }

    /// <summary>The target for the run-time identifier, else the one for any.</summary>
    static (int Start, int End) Target(AssetsIndex index, string key, string runtimeIdentifier)
    {
        var wanted = index.Targets.FindAll(target => Same(target.Key, key + "/" + runtimeIdentifier));
        if (wanted.Count == 0)
            wanted = index.Targets.FindAll(target => Same(target.Key, key));
        return wanted.Count == 1
            ? (wanted[0].Start, wanted[0].End)
            : throw new AssetsException("a target stands in it twice", AssetsException.RestoreForce);
    }

    /// <summary>Packages and projects that the project names itself; downloads are no part of the graph.</summary>
    static List<string> Roots(AssetsIndex index, string key, AssetsFramework framework)
    {
        var roots = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (group, ids) in index.Groups)
        {
            if (Same(group, key))
                roots.UnionWith(ids);
        }

        foreach (var direct in framework.Direct)
        {
            if (!direct.IsDownload)
                roots.Add(direct.Id);
        }

        return [.. roots];
    }

    static AssetsException Missing(string targetFramework) =>
        new("it holds nothing for " + targetFramework, AssetsException.Restore);

    static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
