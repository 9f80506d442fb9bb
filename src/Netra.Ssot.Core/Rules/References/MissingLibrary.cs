using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Core.Rules.References;

/// <summary>SSOT1001: a test project that reaches none of the SSOT libraries.</summary>
internal sealed class MissingLibraryRule : ProjectRule
{
    public override RuleDefinition Definition => RuleCatalogue.MissingLibrary;

    public override bool AppliesTo(ProjectKind kind) => kind == ProjectKind.Test;

    public override IEnumerable<Finding> Judge(ProjectCase @case)
    {
        var (policy, facts) = (@case.Policy, @case.Facts);
        // Without a graph nothing can be said of what comes in transitively; the unreadable input is told already.
        var isUnknown = facts.Unreadable.Count > 0 && facts.Graph.Nodes.Count == 0;
        if (isUnknown || policy.Libraries.Count == 0 || policy.Libraries.Any(library => library.IsReachedBy(facts)))
            yield break;

        var names = string.Join(" or ", policy.Libraries.Select(library => library.Name));
        yield return new Finding
        {
            Rule = Definition,
            Place = SourcePlace.TopOf(facts.ProjectFile),
            Message = Definition.Say(names),
            Target = policy.Libraries[0].Name,
            Remedy = "add a reference to " + names,
        };
    }
}
