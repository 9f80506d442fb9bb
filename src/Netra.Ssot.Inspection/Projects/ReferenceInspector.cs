using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Projects;

/// <summary>
/// Tells what the compiler is given by what is inside the files. Metadata only says where a file comes from, and a project can write it,
/// so it is believed only where the file's path bears it out; everything else is opened.
/// </summary>
sealed class ReferenceInspector(Assets assets, ProjectText text)
{
    readonly Dictionary<string, string> _packages = Packages(assets.Graph);

    /// <summary>The references that are not the framework's, in the order of their paths, and what could not be read.</summary>
    public (IReadOnlyList<AssemblyReference> References, IReadOnlyList<Unreadable> Problems) Inspect(IReadOnlyList<ReferenceItem> items)
    {
        var references = new List<AssemblyReference>();
        var problems = new List<Unreadable>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!seen.Add(item.Path) || item.IsFrameworks)
                continue;
            if (PackageOf(item.Path) is { } package)
                references.Add(new AssemblyReference(item.Path, NameInside(item), ReferenceSource.Package, package, text.Find("PackageReference", package)));
            else if (AssemblyIdentity.Read(item.Path, problems) is { } identity)
                references.Add(Own(item, identity));
        }

        references.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return (references, problems);
    }

    /// <summary>The id of the package of the graph whose folder holds the file; also for files that a package's targets add.</summary>
    string? PackageOf(string path)
    {
        // A path that climbs out of a package's folder is not the package's.
        if (path.Contains("..", StringComparison.Ordinal))
            path = Path.GetFullPath(path);
        foreach (var folder in assets.PackageFolders)
        {
            if (!path.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
                continue;
            var parts = path[folder.Length..].Split(['/', '\\'], 3, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 3 && _packages.TryGetValue(parts[0] + "/" + parts[1], out var id))
                return id;
        }

        return null;
    }

    /// <summary>The ids by the folders that NuGet keeps packages in.</summary>
    static Dictionary<string, string> Packages(PackageGraph graph)
    {
        var packages = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var node in graph.Nodes)
        {
            if (!node.IsProject)
                packages[node.Id + "/" + node.Version] = node.Id;
        }

        return packages;
    }

    /// <summary>Reference resolution has read the full name from the package's file; without it the file's name must do.</summary>
    static string NameInside(ReferenceItem item)
    {
        var comma = item.FusionName.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 ? item.FusionName[..comma] : Path.GetFileNameWithoutExtension(item.Path);
    }

    AssemblyReference Own(ReferenceItem item, string identity)
    {
        if (item.ReferenceSourceTarget != "ProjectReference")
        {
            var written = item.OriginalItemSpec.Length > 0 ? item.OriginalItemSpec : item.Path;
            return new AssemblyReference(item.Path, identity, ReferenceSource.File, written, text.Find("Reference", written));
        }

        var project = item.MSBuildSourceProjectFile.Length > 0 ? item.MSBuildSourceProjectFile : item.OriginalProjectReferenceItemSpec;
        return new AssemblyReference(
            item.Path, identity, ReferenceSource.Project, Path.GetFileNameWithoutExtension(project.Replace('\\', '/')),
            text.Find("ProjectReference", item.OriginalProjectReferenceItemSpec)) { ProjectFile = item.MSBuildSourceProjectFile };
    }
}
