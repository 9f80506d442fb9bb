using System.Collections.Concurrent;
using System.Text.Json;

namespace Netra.Ssot.Cli.Checking;

/// <summary>How a file came into an output folder.</summary>
enum FileOrigin
{
    /// <summary>Nothing says so.</summary>
    Unknown,

    /// <summary>The folder's files are accounted for, but nobody says where this one is from: a loose reference, or a copy that a package's targets make.</summary>
    Unlisted,

    /// <summary>Built from a project.</summary>
    Project,

    /// <summary>Taken from a package.</summary>
    Package,
}

/// <summary>Tells how files came into an output folder, by the <c>.deps.json</c> files beside them. Thread-safe.</summary>
sealed class PackageFiles
{
    readonly ConcurrentDictionary<string, Dictionary<string, FileOrigin>> _names = new(StringComparer.Ordinal);

    /// <summary>How a file came where it is.</summary>
    public FileOrigin OriginOf(string assembly)
    {
        var names = _names.GetOrAdd(Path.GetDirectoryName(assembly)!, Read);
        return names.Count == 0 ? FileOrigin.Unknown : names.GetValueOrDefault(Path.GetFileName(assembly), FileOrigin.Unlisted);
    }

    static Dictionary<string, FileOrigin> Read(string folder)
    {
        var names = new Dictionary<string, FileOrigin>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in Directory.EnumerateFiles(folder, "*.deps.json"))
        {
            try
            {
                using var json = JsonDocument.Parse(File.ReadAllBytes(file));
                Add(json.RootElement, names);
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
            {
                // It only spares files from being judged: without it, all of them are.
                continue;
            }
        }

        return names;
    }

    static void Add(JsonElement deps, Dictionary<string, FileOrigin> names)
    {
        var libraries = deps.GetProperty("libraries");
        foreach (var target in deps.GetProperty("targets").EnumerateObject())
        {
            foreach (var library in target.Value.EnumerateObject())
            {
                var type = libraries.GetProperty(library.Name).GetProperty("type").GetString();
                if (type is not ("project" or "package") || !library.Value.TryGetProperty("runtime", out var files))
                    continue;

                // What any project makes is judged, whatever else a package calls so.
                foreach (var name in files.EnumerateObject().Select(file => file.Name[(file.Name.LastIndexOf('/') + 1)..]))
                    names[name] = type == "package" && names.GetValueOrDefault(name) != FileOrigin.Project ? FileOrigin.Package : FileOrigin.Project;
            }
        }
    }
}
