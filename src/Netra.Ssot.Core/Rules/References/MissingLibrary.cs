using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Core.Rules.References;

/// <summary>SSOT1001: a test project that reaches none of the SSOT libraries.</summary>
internal sealed class MissingLibraryRule : ProjectRule
{
    public override RuleDefinition Definition => RuleCatalogue.MissingLibrary;

    public override bool AppliesTo(ProjectKind kind) => kind == ProjectKind.Test;

    public override IEnumerable<Finding> Judge(ProjectCase @case)
    {
        var (policy, facts) = (@case.Policy, @case.Facts);
        if (facts.IsGraphUnknown || policy.Libraries.Count == 0 || policy.Libraries.Any(library => library.IsReachedBy(facts)))
            yield break;

        var names = string.Join(" or ", policy.Libraries.Select(library => library.Name));
        var remedy = policy.Libraries.Select(library => RemedyFor(library, facts)).FirstOrDefault(remedy => remedy is not null) ?? "add a reference to it";
        yield return new Finding
        {
            Rule = Definition,
            Place = SourcePlace.TopOf(facts.ProjectFile),
            Message = Definition.Say(names, remedy),
            Target = policy.Libraries[0].Name,
            Remedy = remedy,
        };
    }

    /// <summary>What to do about something that has only the library's name; null without such a thing.</summary>
    static string? RemedyFor(SsotLibrary library, ProjectFacts facts) =>
        facts.References.FirstOrDefault(library.IsNamesake) is not { } namesake ? null
        : namesake.Source == ReferenceSource.Package ? $"package {namesake.Origin} holds only an assembly of that name; reference the library itself, or name that package with SsotLibrary if it is the library"
        : $"{(namesake.Source == ReferenceSource.Project ? "project" : "file")} {namesake.Origin} only has its name; reference the library itself, or name that one with Path in SsotLibrary if it is the library";
}
