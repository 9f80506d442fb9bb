using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Core.Rules.Repository;

/// <summary>SSOT3005: a test project that the gate does not see.</summary>
internal sealed class UngatedProjectRule : RepositoryRule
{
    public override RuleDefinition Definition => RuleCatalogue.UngatedProject;

    public override IEnumerable<Finding> Judge(RepositoryCase @case) =>
        @case.Facts.Projects.Where(project => project.IsTest && project.Ungated.Count > 0).Select(Find);

    /// <summary>The finding for a project that is known to be a test project without the gate.</summary>
    internal static Finding Find(ProjectView project)
    {
        var name = Path.GetFileNameWithoutExtension(project.File);
        var frameworks = project.IsGatedSomewhere ? " for " + string.Join(", ", project.Ungated) : "";
        return new()
        {
            Rule = RuleCatalogue.UngatedProject,
            Place = SourcePlace.TopOf(project.File),
            Message = RuleCatalogue.UngatedProject.Say(name, frameworks, project.TestReason),
            Target = name,
            Remedy = RuleCatalogue.UngatedProject.Remedy,
        };
    }
}
