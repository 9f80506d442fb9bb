using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules.References;

namespace Netra.Ssot.Inspection.Projects;

/// <summary>The SSOT library's assemblies, as a project that reaches it sees them.</summary>
public static class LibraryAssemblies
{
    /// <summary>The assemblies that the libraries' packages and projects bring by themselves, not those of their dependencies, and not those of namesakes.</summary>
    public static IReadOnlyList<string> Of(Policy policy, ProjectFacts facts)
    {
        var names = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var library in policy.Libraries)
        {
            // Where nobody knows what is reached, the name must do: that it could not be read is told.
            if (facts.IsGraphUnknown)
                names.Add(library.Name);
            if (library.IsMadeBy(facts.ProjectFile))
                names.Add(facts.AssemblyName);
            foreach (var node in facts.Graph.Nodes)
            {
                if (library.Is(node))
                    names.UnionWith(node.Assemblies);
                // A list of packages does not tell what they hold.
                if (library.Is(node) && node.Assemblies.Count == 0)
                    names.Add(library.Name);
            }

            foreach (var reference in facts.References)
            {
                if (library.Is(reference))
                    names.Add(reference.Identity);
            }
        }

        names.Remove("");
        return [.. names];
    }
}
