using System.Text.Json;
using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Projects;

/// <summary>The second pass over an assets file: the packages and projects of one target.</summary>
static class AssetsTarget
{
    /// <param name="bytes">The target's value, an object whose members are named <c>Moq/4.20.72</c>.</param>
    /// <param name="projectFile">The path of a project's file, by such a name.</param>
    public static List<PackageNode> Read(ReadOnlySpan<byte> bytes, Func<string, string> projectFile)
    {
        var nodes = new List<PackageNode>();
        var json = new Utf8JsonReader(bytes);
        json.Enter(JsonTokenType.StartObject);
        while (json.NextMember())
            nodes.Add(ReadNode(ref json, projectFile));
        return nodes;
    }

    static PackageNode ReadNode(ref Utf8JsonReader json, Func<string, string> projectFile)
    {
        var name = json.GetString()!;
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0)
            throw new AssetsException("a package in it has no version", AssetsException.RestoreForce);

        var isProject = false;
        List<string> dependencies = [];
        List<string> assemblies = [];
        json.Enter(JsonTokenType.StartObject);
        while (json.NextMember())
        {
            if (json.ValueTextEquals("type"u8))
            {
                json.Enter(JsonTokenType.String);
                isProject = json.ValueTextEquals("project"u8);
            }
            else if (json.ValueTextEquals("dependencies"u8))
            {
                ReadNames(ref json, dependencies);
            }
            else if (json.ValueTextEquals("compile"u8) || json.ValueTextEquals("runtime"u8))
            {
                ReadAssemblies(ref json, assemblies);
            }
            else
            {
                json.SkipValue();
            }
        }

        return new PackageNode(name[..slash], name[(slash + 1)..], isProject, dependencies, assemblies) { ProjectFile = isProject ? projectFile(name) : "" };
    }

    static void ReadNames(ref Utf8JsonReader json, List<string> names)
    {
        json.Enter(JsonTokenType.StartObject);
        while (json.NextMember())
        {
            names.Add(json.GetString()!);
            json.SkipValue();
        }
    }

    /// <summary>Paths such as <c>lib/net8.0/Moq.dll</c>; <c>lib/net8.0/_._</c> stands for nothing.</summary>
    static void ReadAssemblies(ref Utf8JsonReader json, List<string> assemblies)
    {
        json.Enter(JsonTokenType.StartObject);
        while (json.NextMember())
        {
            var path = json.GetString()!;
            json.SkipValue();
            var file = path.AsSpan(path.LastIndexOf('/') + 1);
            if (file.SequenceEqual("_._"))
                continue;
            var name = Path.GetFileNameWithoutExtension(file);
            if (!Contains(assemblies, name))
                assemblies.Add(name.ToString());
        }
    }

    static bool Contains(List<string> names, ReadOnlySpan<char> name)
    {
        foreach (var known in names)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
