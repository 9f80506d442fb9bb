using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Core.Rules.References;

/// <summary>Tells the SSOT library by identity: a package by its id, a project by its name or assembly, a file by what is inside.</summary>
public static class LibraryIdentity
{
    /// <summary>Whether a node of the graph is this library.</summary>
    public static bool Is(this SsotLibrary library, PackageNode node) =>
        Same(library.Name, node.Id) || (node.IsProject && node.Assemblies.Contains(library.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a reference is this library.</summary>
    public static bool Is(this SsotLibrary library, AssemblyReference reference) => Same(library.Name, reference.Identity);

    /// <summary>Whether the project reaches this library in any way.</summary>
    public static bool IsReachedBy(this SsotLibrary library, ProjectFacts facts) =>
        facts.DirectPackages.Any(package => Same(library.Name, package.Id))
        || facts.Graph.Nodes.Any(library.Is)
        || facts.References.Any(library.Is);

    static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
