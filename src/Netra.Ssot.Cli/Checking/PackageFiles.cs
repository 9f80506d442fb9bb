using System.Collections.Concurrent;
using System.Text.Json;

namespace Netra.Ssot.Cli.Checking;

/// <summary>How a file came into an output folder.</summary>
enum FileOrigin
{
    /// <summary>Nothing says so: the folder has no list of its files.</summary>
    Unknown,

    /// <summary>The folder's files are listed, and this one is neither a project's nor a package's: a loose reference, or a copy that somebody made.</summary>
    Unclaimed,

    /// <summary>It is not listed, and a listed package that may have brought it is not on this machine.</summary>
    Untraced,

    /// <summary>Built from a project.</summary>
    Project,

    /// <summary>Taken from a package.</summary>
    Package,
}

/// <summary>
/// Tells how files came into an output folder: by the <c>.deps.json</c> files beside them, and for what the targets of a package copied, which no
/// list tells, by the package itself. Thread-safe.
/// </summary>
sealed class PackageFiles(PackageFolders packages)
{
    readonly ConcurrentDictionary<string, Listed> _folders = new(StringComparer.Ordinal);

    /// <summary>What the lists of a folder say.</summary>
    sealed class Listed
    {
        /// <summary>The files of projects and packages, by name.</summary>
        public Dictionary<string, FileOrigin> Files { get; } = new(StringComparer.OrdinalIgnoreCase);

        /// <summary>The folders of the packages within their root, and whether files of them are listed.</summary>
        public SortedDictionary<string, bool> Packages { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>How a file came where it is.</summary>
    public FileOrigin OriginOf(string assembly)
    {
        var listed = _folders.GetOrAdd(Path.GetDirectoryName(assembly)!, Read);
        return listed.Files.Count == 0 ? FileOrigin.Unknown
            : listed.Files.TryGetValue(Path.GetFileName(assembly), out var origin) ? origin
            : Trace(listed, assembly);
    }

    /// <summary>A package brings a file if it holds the very same one. Only those without files in the list are known to bring others.</summary>
    FileOrigin Trace(Listed listed, string assembly)
    {
        try
        {
            return listed.Packages.Keys.Any(package => packages.Hold(package, assembly)) ? FileOrigin.Package
                : listed.Packages.Any(package => !package.Value && !packages.Have(package.Key)) ? FileOrigin.Untraced
                : FileOrigin.Unclaimed;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FileOrigin.Untraced;
        }
    }

    static Listed Read(string folder)
    {
        var listed = new Listed();
        foreach (var file in Directory.EnumerateFiles(folder, "*.deps.json"))
        {
            try
            {
                using var json = JsonDocument.Parse(File.ReadAllBytes(file));
                Add(json.RootElement, listed);
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
            {
                // It only spares files from being judged: without it, all of them are.
                continue;
            }
        }

        return listed;
    }

    static void Add(JsonElement deps, Listed listed)
    {
        var libraries = deps.GetProperty("libraries");
        foreach (var target in deps.GetProperty("targets").EnumerateObject())
        {
            foreach (var library in target.Value.EnumerateObject())
            {
                var description = libraries.GetProperty(library.Name);
                var type = description.GetProperty("type").GetString();
                var hasFiles = library.Value.TryGetProperty("runtime", out var files);
                if (type == "package" && description.TryGetProperty("path", out var path) && path.GetString() is { Length: > 0 } package)
                    listed.Packages[package] = hasFiles || listed.Packages.GetValueOrDefault(package);
                if (type is not ("project" or "package" or "runtimepack") || !hasFiles)
                    continue;

                // What any project makes is judged, whatever else a package calls so.
                foreach (var name in files.EnumerateObject().Select(file => file.Name[(file.Name.LastIndexOf('/') + 1)..]))
                    listed.Files[name] = type == "project" || listed.Files.GetValueOrDefault(name) == FileOrigin.Project ? FileOrigin.Project : FileOrigin.Package;
            }
        }
    }
}
