using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Core.Rules.References;

/// <summary>
/// Tells the SSOT library by identity: a package by its id, a project or a loose file by the path that the policy names, and without one a project
/// by its own file's name. What something calls its assembly or its package makes it a namesake, not the library.
/// </summary>
public static class LibraryIdentity
{
    /// <summary>Whether a project file is the one that makes this library.</summary>
    public static bool IsMadeBy(this SsotLibrary library, string projectFile) =>
        library.File.Length > 0 ? Same(library.File, projectFile) : Same(library.Name, Path.GetFileNameWithoutExtension(projectFile));

    /// <summary>Whether a node of the graph is this library.</summary>
    public static bool Is(this SsotLibrary library, PackageNode node) =>
        node.IsProject ? library.IsMadeBy(node.ProjectFile) : Same(library.Name, node.Id);

    /// <summary>Whether a reference is this library.</summary>
    public static bool Is(this SsotLibrary library, AssemblyReference reference) => reference.Source switch
    {
        ReferenceSource.Package => Same(library.Name, reference.Origin),
        ReferenceSource.Project => library.IsMadeBy(reference.ProjectFile),
        _ => Same(library.File, reference.Path),
    };

    /// <summary>Whether a node of the graph has the library's name, be it the library or not.</summary>
    public static bool IsNamesake(this SsotLibrary library, PackageNode node) =>
        Same(library.Name, node.Id) || (node.IsProject && node.Assemblies.Contains(library.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a reference has the library's name, be it the library or not.</summary>
    public static bool IsNamesake(this SsotLibrary library, AssemblyReference reference) => Same(library.Name, reference.Identity);

    /// <summary>Whether the project reaches this library in any way.</summary>
    public static bool IsReachedBy(this SsotLibrary library, ProjectFacts facts) =>
        // What is asked for and not restored yet is told as such.
        facts.DirectPackages.Any(package => Same(library.Name, package.Id) && !facts.Graph.Nodes.Any(node => Same(node.Id, package.Id)))
        || facts.Graph.Nodes.Any(library.Is)
        || facts.References.Any(library.Is);

    // Case never counts in a policy, that it may mean the same on every machine.
    static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
