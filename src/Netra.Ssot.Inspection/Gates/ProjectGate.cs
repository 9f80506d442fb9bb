using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Inspection.Gates;

/// <summary>
/// The gate over one project and target framework, the same for every door: policy and references first, then the code.
/// Immutable once opened; safe to share between threads.
/// </summary>
public sealed class ProjectGate
{
    readonly GateInputs _inputs;

    ProjectGate(GateInputs inputs, Policy? policy, JudgedProject? project, IReadOnlyList<Finding> findings)
    {
        _inputs = inputs;
        Policy = policy;
        Project = project;
        Verdict = Weigh(findings);
    }

    /// <summary>The policy in force; null when it is not valid, and then nothing else is judged.</summary>
    public Policy? Policy { get; }

    /// <summary>The project; null when the policy is not valid or switches the gate off.</summary>
    public JudgedProject? Project { get; }

    /// <summary>What is said of the policy, the references and the project itself.</summary>
    public Verdict Verdict { get; }

    /// <summary>Whether the policy switches the gate off.</summary>
    public bool IsOff => Policy is { Mode: PolicyMode.Off };

    /// <summary>Reads the policy and judges the project's references.</summary>
    public static ProjectGate Open(GateInputs inputs)
    {
        var reading = inputs.ReadPolicy(inputs.Policy);
        List<Finding> findings =
        [
            .. reading.Problems.Select(PolicyFindings.Of),
            .. Weakenings.Find(inputs).Select(PolicyFindings.Of),
        ];
        if (PolicyLocator.Locate(Path.GetDirectoryName(inputs.ProjectFile)!).Problem is { } second)
            findings.Add(PolicyFindings.Of(second));

        if (reading.Policy is not { Mode: not PolicyMode.Off } policy)
            return new(inputs, reading.Policy, null, findings);

        var project = JudgedProject.Read(inputs.Project(policy));
        findings.AddRange(Judge.WithAllRules.JudgeProject(new(policy, project.Facts)));
        return new(inputs, policy, project, findings);
    }

    /// <summary>Findings about policy items that a target changed after evaluation.</summary>
    public Verdict CompareLive(IReadOnlyList<PolicyItem> live) =>
        Weigh([.. PolicyFreeze.Differences(_inputs.Policy.Items, live).Select(PolicyFindings.Of)]);

    /// <summary>Weighs findings by the policy; without a valid one they all stand as errors.</summary>
    public Verdict Weigh(IReadOnlyList<Finding> findings) => Policy is { } policy
        ? VerdictBuilder.Build(policy, _inputs.ProjectFile, _inputs.TargetFramework, findings)
        : new(_inputs.ProjectFile, _inputs.TargetFramework, [.. findings.Select(f => new Judgement(f, Severity.Error, FindingState.New, "", ""))]);
}
