using Netra.Ssot.Core.Facts.Repository;

namespace Netra.Ssot.Inspection.BuildFiles;

/// <summary>The build files of a repository, each read once. Not thread-safe.</summary>
/// <param name="root">Absolute path of the repository's folder; files outside are not read.</param>
public sealed class BuildFileSet(string root)
{
    /// <summary>What MSBuild looks for upwards from each project, by itself.</summary>
    static readonly string[] Implicit = ["Directory.Build.props", "Directory.Packages.props", "Directory.Build.targets"];

    readonly Dictionary<string, BuildFile> _files = new(StringComparer.Ordinal);

    /// <summary>The files that were read.</summary>
    public IReadOnlyDictionary<string, BuildFile> Files => _files;

    /// <summary>Absolute paths of the files that make a project up, its own first.</summary>
    public IReadOnlyList<string> Of(string project)
    {
        var folder = Path.GetDirectoryName(project)!;
        var properties = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["MSBuildProjectDirectory"] = folder,
            ["MSBuildProjectName"] = Path.GetFileNameWithoutExtension(project),
            ["MSBuildProjectFile"] = Path.GetFileName(project),
        };
        var paths = new List<string>();
        foreach (var name in Implicit)
        {
            if (ImportedFiles.FindAbove(name, folder, root) is { } found)
                Add(found, paths, properties);
        }

        Add(project, paths, properties);
        foreach (var extension in Extensions(project, folder))
            Add(extension, paths, properties);
        return [project, .. paths.Where(path => path != project)];
    }

    /// <summary>A file, with all that it imports.</summary>
    public BuildFile Read(string path)
    {
        Add(path, [], new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
        return _files[path];
    }

    void Add(string path, List<string> paths, Dictionary<string, string> properties)
    {
        if (paths.Contains(path))
            return;

        paths.Add(path);
        var file = BuildFileReader.Read(path);
        var imports = new List<string>();
        foreach (var element in file.Elements)
        {
            if (element is { Kind: BuildElementKind.Property, Value.Length: > 0 } && !element.Value.Contains('$'))
                properties[element.Name] = element.Value;
            else if (element is { Kind: BuildElementKind.Property })
                properties[element.Name] = element.Value.Replace("$(MSBuildThisFileDirectory)", Path.GetDirectoryName(path) + "/", StringComparison.OrdinalIgnoreCase);
            else if (element is { Kind: BuildElementKind.Import, Name.Length: 0 })
                imports.AddRange(ImportedFiles.Find(element.Value, path, root, properties));
        }

        var above = Path.GetDirectoryName(Path.GetDirectoryName(path)) is { } parent ? ImportedFiles.FindAbove(Path.GetFileName(path), parent, root) : null;
        _files[path] = file with { Imports = imports, Above = Implicit.Contains(Path.GetFileName(path)) ? above : null };
        foreach (var import in imports)
            Add(import, paths, properties);
        // What is hidden by a file is not part of the project, but tells what the file takes away.
        if (_files[path].Above is { } hidden && !_files.ContainsKey(hidden))
            Add(hidden, [.. paths], new(properties, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Files that MSBuild imports because of their names: those of a user, and of tools that wrote them into obj.</summary>
    static IEnumerable<string> Extensions(string project, string folder)
    {
        var name = Path.GetFileName(project);
        var obj = Path.Combine(folder, "obj");
        IEnumerable<string> own = Directory.Exists(obj) ? Directory.GetFiles(obj, name + ".*").Where(file => IsBuildFile(file, name)).Order(StringComparer.Ordinal) : [];
        return File.Exists(project + ".user") ? own.Prepend(project + ".user") : own;
    }

    static bool IsBuildFile(string file, string project)
    {
        var rest = Path.GetFileName(file)[project.Length..].ToUpperInvariant();
        return rest is not (".NUGET.G.PROPS" or ".NUGET.G.TARGETS") && (rest.EndsWith(".PROPS", StringComparison.Ordinal) || rest.EndsWith(".TARGETS", StringComparison.Ordinal));
    }
}
