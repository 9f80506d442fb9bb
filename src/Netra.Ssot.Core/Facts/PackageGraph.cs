namespace Netra.Ssot.Core.Facts;

/// <summary>The restored dependency graph of one target framework. Ids compare without case, as NuGet's do.</summary>
public sealed record PackageGraph(IReadOnlyList<PackageNode> Nodes, IReadOnlyList<string> Roots)
{
    /// <summary>A graph of nothing.</summary>
    public static PackageGraph Empty { get; } = new([], []);
}

/// <summary>A package or a project in the graph.</summary>
/// <param name="Id">Package id, or the project's name.</param>
/// <param name="Version">The resolved version, normalized.</param>
/// <param name="Dependencies">The ids that it depends on.</param>
/// <param name="Assemblies">The simple file names of the assemblies that it gives to the compiler or the run time.</param>
public sealed record PackageNode(string Id, string Version, bool IsProject, IReadOnlyList<string> Dependencies, IReadOnlyList<string> Assemblies)
{
    /// <summary>Absolute path of a project's file: what it calls itself and its assembly, anybody may. Empty for a package.</summary>
    public string ProjectFile { get; init; } = "";
}
