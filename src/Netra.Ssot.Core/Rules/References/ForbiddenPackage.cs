using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Core.Rules.References;

/// <summary>SSOT1004: a forbidden package that the project itself asks for.</summary>
internal sealed class ForbiddenPackageRule : ProjectRule
{
    public override RuleDefinition Definition => RuleCatalogue.ForbiddenPackage;

    public override IEnumerable<Finding> Judge(ProjectCase @case)
    {
        var walk = new GraphWalk(@case);
        var told = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var package in @case.Facts.DirectPackages.OrderBy(package => package.Id, StringComparer.OrdinalIgnoreCase))
        {
            // The graph has the package's own spelling and the version that restore chose.
            var node = walk.Find(package.Id);
            var id = node?.Id ?? package.Id;
            var version = node?.Version ?? PlainVersion(package.Version);
            var entry = @case.Policy.ForbiddenPackages.FirstOrDefault(entry => entry.ForbidsPackage(id, version));
            if (entry is null || !told.Add(id))
                continue;

            var instead = ReferenceWords.Instead(@case.Policy, Definition, entry, "remove it");
            yield return new Finding
            {
                Rule = Definition,
                Place = package.Place,
                Message = Definition.Say(id, ReferenceWords.Because(entry), instead),
                Target = id,
                Remedy = instead,
            };
        }
    }

    /// <summary>The version when a single one is written; empty, which every range covers, for a range or a floating one.</summary>
    static string PlainVersion(string written) => written.IndexOfAny(['[', '(', ',', '*', ')', ']']) < 0 ? written : "";
}
