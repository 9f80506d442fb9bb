using Netra.Ssot.Cli.MSBuild;
using Netra.Ssot.Cli.Policies;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Inspection.Gates;

namespace Netra.Ssot.Cli.Checking;

/// <summary>Checks a project for one target framework: its references, then its built output, through the gate of the build.</summary>
static class ProjectCheck
{
    public static Outcome Check(BuiltProject project, LoadedPolicy policy)
    {
        var reading = policy.Read();
        if (reading.Policy is null)
            return new(LoadedPolicy.Refuse(project.File, reading.Problems), Outcome.Nothing) { IsPolicyInvalid = true };

        if (project.Evaluation is not { } evaluation)
        {
            var unreadable = Judge.Unreadable(new Unreadable(project.File, project.Failure, "mend or restore the project"));
            return new(VerdictBuilder.Build(reading.Policy, project.File, project.TargetFramework, [unreadable]), Outcome.Nothing);
        }

        var gate = ProjectGate.Open(new GateInputs
        {
            Policy = policy.Input,
            Project = valid => ProjectMapping.ToProject(project, evaluation, valid),
            ProjectFile = project.File,
            TargetFramework = project.TargetFramework,
        });
        return gate.IsOff
            ? new(gate.Verdict, Outcome.Nothing) { Notes = [$"the gate is switched off by {policy.Input.File}: {gate.Policy!.OffReason}"] }
            : Output(project, evaluation, gate, policy.Input.Root);
    }

    static Outcome Output(BuiltProject project, Evaluation evaluation, ProjectGate gate, string root)
    {
        var sources = evaluation.Items("Compile").Select(item => item["FullPath"]);
        if (Freshness.Find(evaluation["TargetPath"], project.File, sources, root) is { } stale)
            return new(Join(gate, gate.Weigh([Judge.Unreadable(stale)])), Outcome.Nothing);

        var code = CodeGate.Judge(gate, ProjectMapping.ToCode(project, evaluation, root), CancellationToken.None);
        return new(Join(gate, code.Verdict), Outcome.Judged);
    }

    static Verdict Join(ProjectGate gate, Verdict verdict) =>
        gate.Weigh([.. gate.Verdict.Judgements.Concat(verdict.Judgements).Select(judgement => judgement.Finding)]);
}
