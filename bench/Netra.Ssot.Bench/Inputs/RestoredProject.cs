using System.Text.Json.Nodes;
using Netra.Ssot.Bench.Harness;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Inspection.Projects;

namespace Netra.Ssot.Bench.Inputs;

/// <summary>A project with many packages as a restore leaves it: a project file, an assets file of some megabytes, and resolved references.</summary>
internal static class RestoredProject
{
    const int FilesPerPackage = 150;
    const int FrameworkReferences = 165;
    const string Folder = "/packages/";

    public static ProjectInputs Write(string folder, int packages, Policy policy)
    {
        var project = Path.Combine(folder, "Many.Tests.csproj");
        var items = Enumerable.Range(0, packages / 10).Select(i => new PackageItem(Name(i), "1.0.0")).ToList();
        TempFolder.Write(project, "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <ItemGroup>\n"
            + string.Concat(items.Select(item => $"    <PackageReference Include=\"{item.Include}\" Version=\"{item.Version}\" />\n"))
            + "  </ItemGroup>\n</Project>\n");
        var assets = Path.Combine(folder, "project.assets.json");
        TempFolder.Write(assets, Assets(packages, items));
        return new()
        {
            ProjectFile = project,
            TargetFramework = "net10.0",
            AssemblyName = "Many.Tests",
            Policy = policy,
            AssetsFile = assets,
            PackageReferences = items,
            References = [.. Enumerable.Range(0, FrameworkReferences).Select(Framework), .. Enumerable.Range(0, packages).Select(Package)],
            IsTestProject = true,
        };
    }

    static string Name(int number) => number == 0 ? Repository.Library : $"Acme.Part{number:000}.Core";

    static ReferenceItem Package(int number) => new($"{Folder}{Name(number).ToLowerInvariant()}/1.0.0/lib/net8.0/{Name(number)}.dll")
    {
        FusionName = Name(number) + ", Version=1.0.0.0, Culture=neutral, PublicKeyToken=null",
    };

    static ReferenceItem Framework(int number) => new($"/dotnet/packs/Microsoft.NETCore.App.Ref/10.0.0/ref/net10.0/System.Part{number}.dll")
    {
        FrameworkReferenceName = "Microsoft.NETCore.App",
    };

    static string Assets(int packages, List<PackageItem> direct)
    {
        var (target, libraries) = (new JsonObject(), new JsonObject());
        for (var i = 0; i < packages; i++)
        {
            target[Name(i) + "/1.0.0"] = Node(i, packages);
            libraries[Name(i) + "/1.0.0"] = new JsonObject
            {
                ["sha512"] = Convert.ToBase64String(new byte[64]),
                ["type"] = "package",
                ["path"] = Name(i).ToLowerInvariant() + "/1.0.0",
                ["files"] = new JsonArray([.. Enumerable.Range(0, FilesPerPackage).Select(file => JsonValue.Create($"lib/net8.0/some/folder/of/package/{Name(i)}.Part{file:000}.resources.dll"))]),
            };
        }

        var dependencies = new JsonObject(direct.Select(item => KeyValuePair.Create<string, JsonNode?>(
            item.Include, new JsonObject { ["target"] = "Package", ["version"] = $"[{item.Version}, )" })));
        return new JsonObject
        {
            ["version"] = 3,
            ["targets"] = new JsonObject { ["net10.0"] = target },
            ["libraries"] = libraries,
            ["projectFileDependencyGroups"] = new JsonObject { ["net10.0"] = new JsonArray([.. direct.Select(item => JsonValue.Create($"{item.Include} >= {item.Version}"))]) },
            ["packageFolders"] = new JsonObject { [Folder] = new JsonObject() },
            ["project"] = new JsonObject
            {
                ["version"] = "1.0.0",
                ["frameworks"] = new JsonObject { ["net10.0"] = new JsonObject { ["targetAlias"] = "net10.0", ["dependencies"] = dependencies } },
            },
        }.ToJsonString(new() { WriteIndented = true });
    }

    /// <summary>A package depends on a few that come behind it, so that the graph is deep and has no circle.</summary>
    static JsonObject Node(int number, int packages)
    {
        var dependencies = new JsonObject();
        foreach (var next in (int[])[number + 1, number * 2 + 1, number + 10])
        {
            if (next < packages)
                dependencies[Name(next)] = "1.0.0";
        }

        JsonObject File() => new() { [$"lib/net8.0/{Name(number)}.dll"] = new JsonObject { ["related"] = ".xml" } };
        return new() { ["type"] = "package", ["dependencies"] = dependencies, ["compile"] = File(), ["runtime"] = File() };
    }
}
