using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Core.Rules.References;

/// <summary>SSOT1006: a forbidden assembly under any file name: a loose file, another project's, or one inside an innocent package.</summary>
internal sealed class ForbiddenAssemblyRule : ProjectRule
{
    public override RuleDefinition Definition => RuleCatalogue.ForbiddenAssembly;

    public override IEnumerable<Finding> Judge(ProjectCase @case)
    {
        GraphWalk? walk = null;
        var told = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var reference in @case.Facts.References
            .OrderBy(reference => reference.Identity, StringComparer.OrdinalIgnoreCase)
            .ThenBy(reference => reference.Path, StringComparer.Ordinal))
        {
            var entry = @case.Policy.ForbiddenPackages.FirstOrDefault(entry => Forbids(entry, reference));
            if (entry is null)
                continue;
            walk ??= new GraphWalk(@case);
            if (!IsLibrarysOwn(@case.Facts.Graph, reference, walk) && told.Add(reference.Identity))
                yield return Tell(@case, reference, entry);
        }
    }

    /// <summary>A package that the entry names is the package rules' matter, whatever its version.</summary>
    static bool Forbids(ForbiddenPackage entry, AssemblyReference reference) =>
        reference.Identity.Length > 0
        && entry.ForbidsAssembly(reference.Identity)
        && !(reference.Source == ReferenceSource.Package && entry.Ids.Any(pattern => NamePattern.Matches(pattern, reference.Origin)));

    static bool IsLibrarysOwn(PackageGraph graph, AssemblyReference reference, GraphWalk walk) => reference.Source switch
    {
        ReferenceSource.Package => walk.IsOnlyThroughLibrary(reference.Origin),
        ReferenceSource.Project => graph.Nodes.FirstOrDefault(node => IsProject(node, reference)) is { } node && walk.IsOnlyThroughLibrary(node.Id),
        _ => false,
    };

    static bool IsProject(PackageNode node, AssemblyReference reference) =>
        node.IsProject
        && (string.Equals(node.Id, reference.Origin, StringComparison.OrdinalIgnoreCase)
            || node.Assemblies.Contains(reference.Identity, StringComparer.OrdinalIgnoreCase));

    Finding Tell(ProjectCase @case, AssemblyReference reference, ForbiddenPackage entry)
    {
        var instead = ReferenceWords.Instead(@case.Policy, Definition, entry, "remove the reference");
        return new Finding
        {
            Rule = Definition,
            Place = reference.Place,
            Message = Definition.Say(reference.Identity, Whereabouts(reference), ReferenceWords.Because(entry), instead),
            Target = reference.Identity,
            Remedy = instead,
        };
    }

    /// <summary>The file when its name hides the identity, and the package when it looks innocent.</summary>
    static string Whereabouts(AssemblyReference reference)
    {
        var file = Path.GetFileNameWithoutExtension(reference.Path);
        if (reference.Source == ReferenceSource.Package)
            return " in package " + reference.Origin;
        return string.Equals(file, reference.Identity, StringComparison.OrdinalIgnoreCase) ? "" : " in " + Path.GetFileName(reference.Path);
    }
}
