using System.Text.Json.Nodes;

namespace Netra.Ssot.Inspection.Tests.Projects;

/// <summary>Builds an assets file with every section that a restore writes.</summary>
sealed class AssetsJson(int version = 4)
{
    readonly JsonObject _targets = [];
    readonly JsonObject _libraries = [];
    readonly JsonObject _groups = [];
    readonly JsonObject _frameworks = [];

    /// <summary>A target framework with what the project asks for: <c>Moq 4.20.72</c>, <c>auto:NETStandard.Library 2.0.3</c>, <c>download:X 1.0</c>, <c>project:Acme.Lib</c>.</summary>
    /// <param name="key">What targets and groups call it, when not as the project does.</param>
    /// <param name="framework">What NuGet calls it, when not as the project does.</param>
    public AssetsJson Framework(string alias, string[] direct, string? key = null, string? framework = null)
    {
        var (dependencies, downloads, group) = (new JsonObject(), new JsonArray(), new JsonArray());
        foreach (var item in direct)
        {
            var (kind, id, number) = Split(item);
            if (kind == "download")
                downloads.Add(new JsonObject { ["name"] = id, ["version"] = $"[{number}, {number}]" });
            else
                group.Add($"{id} >= {number}");
            if (kind is "" or "auto")
                dependencies[id] = Dependency(number, kind == "auto");
        }

        _targets[key ?? alias] = new JsonObject();
        _groups[key ?? alias] = group;
        _frameworks[framework ?? alias] = new JsonObject
        {
            ["framework"] = framework ?? alias,
            ["targetAlias"] = alias,
            ["dependencies"] = dependencies,
            ["imports"] = new JsonArray("net461", "net48"),
            ["assetTargetFallback"] = true,
            ["downloadDependencies"] = downloads,
            ["frameworkReferences"] = new JsonObject { ["Microsoft.NETCore.App"] = new JsonObject { ["privateAssets"] = "all" } },
            ["packagesToPrune"] = new JsonObject { ["System.Text.Json"] = "(,10.0.32767]" },
        };
        return this;
    }

    /// <summary>A package in a target: <c>Package("net10.0", "Moq/4.20.72", ["Castle.Core"], "lib/net6.0/Moq.dll")</c>.</summary>
    public AssetsJson Package(string target, string name, string[] dependencies, params string[] files) => Add(target, name, "package", dependencies, files);

    /// <summary>A project in a target, with its file as a restore writes it.</summary>
    public AssetsJson Project(string target, string name, string[] dependencies, string file, params string[] files)
    {
        Add(target, name, "project", dependencies, files);
        (_libraries[name]!["path"], _libraries[name]!["msbuildProject"]) = (file, file);
        return this;
    }

    public override string ToString() => new JsonObject
    {
        ["version"] = version,
        ["targets"] = _targets.DeepClone(),
        ["libraries"] = _libraries.DeepClone(),
        ["projectFileDependencyGroups"] = _groups.DeepClone(),
        ["packageFolders"] = new JsonObject { ["/packages/"] = new JsonObject() },
        ["project"] = new JsonObject
        {
            ["version"] = "1.0.0",
            ["restore"] = new JsonObject
            {
                ["projectName"] = "App.Tests",
                ["frameworks"] = new JsonObject { ["net10.0"] = new JsonObject { ["projectReferences"] = new JsonObject() } },
            },
            ["frameworks"] = _frameworks.DeepClone(),
        },
        ["centralTransitiveDependencyGroups"] = new JsonObject
        {
            ["net10.0"] = new JsonObject { ["Pinned"] = new JsonObject { ["version"] = "[1.0.0, )" } },
        },
    }.ToJsonString(new() { WriteIndented = true });

    AssetsJson Add(string target, string name, string type, string[] dependencies, string[] files)
    {
        var (needs, compile, runtime) = (new JsonObject(), new JsonObject(), new JsonObject());
        foreach (var dependency in dependencies)
            needs[dependency] = "1.0.0";
        foreach (var file in files)
        {
            compile[file] = new JsonObject { ["related"] = ".xml" };
            runtime[file] = new JsonObject { ["related"] = ".xml" };
        }

        if (!_targets.ContainsKey(target))
            _targets[target] = new JsonObject();
        _targets[target]![name] = new JsonObject
        {
            ["type"] = type,
            ["dependencies"] = needs,
            ["compile"] = compile,
            ["runtime"] = runtime,
            ["resource"] = new JsonObject { ["lib/cs/X.resources.dll"] = new JsonObject { ["locale"] = "cs" } },
            ["build"] = new JsonObject { ["buildTransitive/_._"] = new JsonObject() },
        };
        _libraries[name] = new JsonObject { ["type"] = type, ["files"] = new JsonArray([.. files.Select(file => JsonValue.Create(file))]) };
        return this;
    }

    static (string Kind, string Id, string Version) Split(string item)
    {
        var colon = item.IndexOf(':', StringComparison.Ordinal);
        var parts = item[(colon + 1)..].Split(' ');
        return (colon < 0 ? "" : item[..colon], parts[0], parts.Length > 1 ? parts[1] : "1.0.0");
    }

    static JsonObject Dependency(string number, bool isImplicit)
    {
        var dependency = new JsonObject { ["suppressParent"] = "All", ["target"] = "Package", ["version"] = $"[{number}, )" };
        if (isImplicit)
            dependency["autoReferenced"] = true;
        return dependency;
    }
}
