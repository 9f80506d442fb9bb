using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Core.Rules.References;

/// <summary>SSOT1005: a forbidden package that others bring in. What only the SSOT library brings in is allowed.</summary>
internal sealed class TransitivePackageRule : ProjectRule
{
    public override RuleDefinition Definition => RuleCatalogue.TransitivePackage;

    public override IEnumerable<Finding> Judge(ProjectCase @case)
    {
        var direct = new HashSet<string>(@case.Facts.DirectPackages.Select(package => package.Id), StringComparer.OrdinalIgnoreCase);
        var told = new HashSet<string>(direct, StringComparer.OrdinalIgnoreCase);
        GraphWalk? walk = null;
        foreach (var node in @case.Facts.Graph.Nodes.OrderBy(node => node.Id, StringComparer.OrdinalIgnoreCase))
        {
            if (node.IsProject || direct.Contains(node.Id))
                continue;
            var entry = @case.Policy.ForbiddenPackages.FirstOrDefault(entry => entry.ForbidsPackage(node.Id, node.Version));
            if (entry is null)
                continue;
            walk ??= new GraphWalk(@case);
            if (!walk.IsOnlyThroughLibrary(node.Id) && told.Add(node.Id))
                yield return Tell(@case, node, entry, walk.PathTo(node));
        }
    }

    Finding Tell(ProjectCase @case, PackageNode node, ForbiddenPackage entry, string path)
    {
        var instead = ReferenceWords.Instead(@case.Policy, Definition, entry, "remove or replace what brings it in");
        return new Finding
        {
            Rule = Definition,
            Place = SourcePlace.TopOf(@case.Facts.ProjectFile),
            Message = Definition.Say(node.Id, ReferenceWords.Because(entry), @case.Facts.TargetFramework, path, instead),
            Target = node.Id,
            Remedy = instead,
        };
    }
}
