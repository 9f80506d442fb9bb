using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Projects;

/// <summary>Turns what MSBuild knows of a project into facts.</summary>
public static class ProjectInspector
{
    /// <summary>Reads the restored graph and the references. What cannot be read is told in the facts, never thrown.</summary>
    public static ProjectFacts Inspect(ProjectInputs inputs)
    {
        var problems = new List<Unreadable>();
        var text = new ProjectText(inputs.ReadBuildFile(inputs.ProjectFile));
        var (assets, direct) = inputs.UsesPackagesConfig ? FromPackagesConfig(inputs, problems) : FromAssets(inputs, text, problems);
        var (references, unread) = new ReferenceInspector(assets, text).Inspect(inputs.References);
        problems.AddRange(unread);

        if (!ProjectKinds.TryParse(inputs.ExplicitKind, out _))
        {
            problems.Add(new Unreadable(
                inputs.ProjectFile, $"SsotProjectKind '{inputs.ExplicitKind}' is no kind of project", "set it to Test, TestSupport or Product"));
        }

        var decision = ProjectKinds.Decide(inputs, assets.Graph, references);
        return new ProjectFacts
        {
            ProjectFile = inputs.ProjectFile,
            TargetFramework = inputs.TargetFramework,
            AssemblyName = inputs.AssemblyName,
            Kind = decision.Kind,
            KindReason = decision.Reason,
            DirectPackages = direct,
            Graph = assets.Graph,
            References = references,
            Unreadable = problems,
        };
    }

    static (Assets, IReadOnlyList<DirectPackage>) FromPackagesConfig(ProjectInputs inputs, List<Unreadable> problems)
    {
        var (packages, problem) = PackagesConfig.Read(inputs.ProjectFile);
        if (problem is not null)
            problems.Add(problem);
        return (Assets.None with { Graph = PackagesConfig.Graph(packages) }, packages);
    }

    static (Assets, IReadOnlyList<DirectPackage>) FromAssets(ProjectInputs inputs, ProjectText text, List<Unreadable> problems)
    {
        var (assets, problem) = inputs.AssetsFile.Length == 0
            ? (Assets.None, new Unreadable(inputs.ProjectFile, "it names no assets file", AssetsException.Restore))
            : AssetsReader.Read(inputs.AssetsFile, Path.GetDirectoryName(inputs.ProjectFile)!, inputs.TargetFramework, inputs.RuntimeIdentifier);
        problem ??= Staleness.Find(inputs.AssetsFile, inputs.PackageReferences, assets);
        if (problem is not null)
            problems.Add(problem);
        return (assets, Direct(inputs.PackageReferences, assets, text));
    }

    /// <summary>What the project asks for now and what it asked for when it was restored, downloads included; each id once.</summary>
    static List<DirectPackage> Direct(IReadOnlyList<PackageItem> items, Assets assets, ProjectText text)
    {
        var packages = new List<DirectPackage>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
        {
            if (seen.Add(item.Include))
                packages.Add(new DirectPackage(item.Include, item.Version, text.Find("PackageReference", item.Include)));
        }

        foreach (var direct in assets.Direct)
        {
            if (seen.Add(direct.Id))
                packages.Add(new DirectPackage(direct.Id, direct.Version, text.Find(direct.IsDownload ? "PackageDownload" : "PackageReference", direct.Id)));
        }

        return packages;
    }
}
