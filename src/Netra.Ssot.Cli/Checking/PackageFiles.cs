using System.Collections.Concurrent;
using System.Text.Json;

namespace Netra.Ssot.Cli.Checking;

/// <summary>Tells the files in an output folder that packages brought there, by the <c>.deps.json</c> files beside them. Thread-safe.</summary>
sealed class PackageFiles
{
    readonly ConcurrentDictionary<string, HashSet<string>> _names = new(StringComparer.Ordinal);

    /// <summary>Whether a package brought the file; false when nothing says so.</summary>
    public bool Brought(string assembly) =>
        _names.GetOrAdd(Path.GetDirectoryName(assembly)!, Read).Contains(Path.GetFileName(assembly));

    static HashSet<string> Read(string folder)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
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

    static void Add(JsonElement deps, HashSet<string> names)
    {
        var packages = deps.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package")
            .Select(library => library.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var target in deps.GetProperty("targets").EnumerateObject())
        {
            foreach (var library in target.Value.EnumerateObject().Where(library => packages.Contains(library.Name)))
            {
                if (library.Value.TryGetProperty("runtime", out var files))
                    names.UnionWith(files.EnumerateObject().Select(file => file.Name[(file.Name.LastIndexOf('/') + 1)..]));
            }
        }
    }
}
