using Microsoft.Build.Framework;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Inspection.Projects;

namespace Netra.Ssot.Tasks;

/// <summary>Tells the test projects of a solution that the gate does not see (SSOT3005), by what those without the gate reference.</summary>
[MSBuildMultiThreadableTask]
public sealed class VerifyCoverage : PolicyTask
{
    /// <summary>The packages that the projects without the gate ask for, each with its <c>MSBuildSourceProjectFile</c>.</summary>
    public ITaskItem[] Packages { get; set; } = [];

    /// <inheritdoc />
    public override bool Execute()
    {
        var reporter = new BuildReporter(BuildEngine, nameof(VerifyCoverage), findingsFile: "");
        try
        {
            var reading = PolicyReader.Read(GateParameters.ReadPolicy(this));
            foreach (var project in TestProjects())
                reporter.Report(Judge(project, reading.Policy, Today));
        }
        catch (InvalidDataException exception)
        {
            reporter.Report(new(Project, "", [new(Core.Rules.Judge.Broken(nameof(VerifyCoverage), Project, exception), Severity.Error)]));
        }

        return reporter.Errors == 0;
    }

    IEnumerable<ProjectView> TestProjects() => Packages
        .Where(package => ProjectKinds.IsHostPackage(package.ItemSpec))
        .GroupBy(package => package.GetMetadata("MSBuildSourceProjectFile"), package => package.ItemSpec, StringComparer.Ordinal)
        .OrderBy(project => project.Key, StringComparer.Ordinal)
        .Select(project => new ProjectView(project.Key) { Ungated = [""], IsTest = true, TestReason = "it references " + project.First() });

    /// <summary>Without a valid policy, which the projects under the gate tell, the finding stands as an error.</summary>
    static Verdict Judge(ProjectView project, Policy? policy, DateTime today)
    {
        var home = policy ?? new Policy { File = "", Root = Path.GetDirectoryName(project.File)! };
        var findings = Core.Rules.Judge.WithAllRules.JudgeRepository(new RepositoryCase(home, new() { Projects = [project] }), project.File);
        return policy is null
            ? new(project.File, "", [.. findings.Select(finding => new Judgement(finding, Severity.Error))])
            : new VerdictBuilder(policy, DebtBook.Read(policy.Root, project.File), today).Build(project.File, "", findings);
    }
}
