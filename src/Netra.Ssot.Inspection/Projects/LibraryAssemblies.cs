using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules.References;

namespace Netra.Ssot.Inspection.Projects;

/// <summary>The SSOT library's assemblies, which are not judged.</summary>
public static class LibraryAssemblies
{
    /// <summary>The libraries' names and the assemblies that their packages or projects bring by themselves, not those of their dependencies.</summary>
    public static IReadOnlyList<string> Of(Policy policy, ProjectFacts facts)
    {
        var names = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var library in policy.Libraries)
        {
            names.Add(library.Name);
            foreach (var node in facts.Graph.Nodes)
            {
                if (library.Is(node))
                    names.UnionWith(node.Assemblies);
            }
        }

        return [.. names];
    }
}
