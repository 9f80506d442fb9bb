using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Projects;

/// <summary>Tells whether a project hosts tests by its packages: whether Microsoft.NET.Test.Sdk comes in, by itself or with another package.</summary>
static class TestHost
{
    /// <summary>The package that hosts the tests of <c>dotnet test</c>.</summary>
    public const string Package = "Microsoft.NET.Test.Sdk";

    /// <summary>How it comes in, as a clause; null when it does not, or only with another project, whose tests it hosts.</summary>
    public static string? ReasonFor(ProjectInputs inputs, PackageGraph graph) =>
        inputs.PackageReferences.Any(package => Is(package.Include)) || graph.Roots.Any(Is) ? "it references " + Package
        : Bringer(graph) is { } bringer ? $"its package {bringer} brings {Package}"
        : null;

    static string? Bringer(PackageGraph graph)
    {
        if (!graph.Nodes.Any(node => Is(node.Id)))
            return null;

        var packages = graph.Nodes.Where(node => !node.IsProject).ToLookup(node => node.Id, StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Queue<string>(graph.Roots);
        while (open.TryDequeue(out var id))
        {
            if (!seen.Add(id) || packages[id].FirstOrDefault() is not { } node)
                continue;
            if (node.Dependencies.Any(Is))
                return node.Id;
            foreach (var dependency in node.Dependencies)
                open.Enqueue(dependency);
        }

        return null;
    }

    static bool Is(string id) => id.Equals(Package, StringComparison.OrdinalIgnoreCase);
}
