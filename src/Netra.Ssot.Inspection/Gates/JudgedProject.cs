using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Rules.References;
using Netra.Ssot.Inspection.Projects;

namespace Netra.Ssot.Inspection.Gates;

/// <summary>A project under a valid policy: what the code gate needs of it. Immutable.</summary>
/// <param name="Inputs">As the door gave it.</param>
/// <param name="Facts">As it was read.</param>
/// <param name="LibraryAssemblies">The simple names of the SSOT library's assemblies.</param>
/// <param name="ReferencesLibrary">Whether it references the SSOT library, used or not.</param>
public sealed record JudgedProject(
    ProjectInputs Inputs, ProjectFacts Facts, IReadOnlyList<string> LibraryAssemblies, bool ReferencesLibrary)
{
    /// <summary>Whether it makes the SSOT library.</summary>
    public bool IsLibrary => Inputs.Policy.Libraries.Any(library => library.IsMadeBy(Facts.ProjectFile));

    /// <summary>The simple names of the assemblies that the references and packages show.</summary>
    public ISet<string> DeclaredAssemblies { get; } = Facts.References.Select(reference => reference.Identity)
        .Concat(Facts.Graph.Nodes.SelectMany(node => node.Assemblies))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a project.</summary>
    public static JudgedProject Read(ProjectInputs inputs)
    {
        var facts = ProjectInspector.Inspect(inputs);
        return new(
            inputs, facts, Projects.LibraryAssemblies.Of(inputs.Policy, facts), inputs.Policy.Libraries.Any(library => library.IsReachedBy(facts)));
    }
}
