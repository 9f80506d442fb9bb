using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Facts;
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
    readonly IReadOnlyList<Finding> _findings;
    readonly VerdictBuilder? _verdicts;

    ProjectGate(GateInputs inputs, Policy? policy, JudgedProject? project, DebtBook debt, IReadOnlyList<Finding> findings)
    {
        _inputs = inputs;
        _findings = findings;
        _verdicts = policy is null ? null : new(policy, debt, inputs.Today);
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

    /// <summary>Whether the project has debt on record, found or not.</summary>
    public bool HasBaseline { get; private init; }

    /// <summary>Where the project says what.</summary>
    internal SettingPlaces Places => new(_inputs);

    /// <summary>Whether the policy switches the gate off.</summary>
    public bool IsOff => Policy is { Mode: PolicyMode.Off };

    /// <summary>Reads the policy and judges the project's references.</summary>
    public static ProjectGate Open(GateInputs inputs)
    {
        var reading = inputs.ReadPolicy(inputs.Policy);
        List<Finding> findings =
        [
            .. reading.Problems.Select(PolicyFindings.Of),
            .. Weakenings.Find(inputs, new(inputs)).Select(PolicyFindings.Of),
        ];
        if (PolicyLocator.Locate(Path.GetDirectoryName(inputs.ProjectFile)!).Problem is { } second)
            findings.Add(PolicyFindings.Of(second));

        if (reading.Policy is not { Mode: not PolicyMode.Off } policy)
            return new(inputs, reading.Policy, null, DebtBook.Empty, findings);

        var project = JudgedProject.Read(inputs.Project(policy));
        var debt = DebtBook.Read(policy.Root, inputs.ProjectFile);
        findings.AddRange(ExemptionFindings.Faulty(policy, inputs.Today));
        findings.AddRange(debt.Problems);
        findings.AddRange(Judge.WithAllRules.JudgeProject(new(policy, project.Facts)));
        return new(inputs, policy, project, debt, findings) { HasBaseline = debt.Files.Count > 0 };
    }

    /// <summary>What the rules say besides of the references of a project whose code shows that it is of another kind.</summary>
    internal IEnumerable<Finding> JudgeAs(ProjectKind kind) => kind == Project!.Facts.Kind
        ? []
        : Judge.WithAllRules.JudgeProject(new(Policy!, Project.Facts with { Kind = kind })).Except(_findings);

    /// <summary>Findings about policy items that a target changed after evaluation.</summary>
    public IEnumerable<Finding> CompareLive(IReadOnlyList<PolicyItem> live) =>
        PolicyFreeze.Differences(_inputs.Policy.Items, live).Select(PolicyFindings.Of);

    /// <summary>The whole verdict: what the gate knew when it was opened, and what came to it since.</summary>
    /// <remarks>Weighed together, because a deadline counts all debt, and equal findings share the baseline's entries.</remarks>
    public Verdict Conclude(IEnumerable<Finding> findings) => _verdicts is null
        ? Unweighed(_findings.Concat(findings))
        : _verdicts.Build(_inputs.ProjectFile, _inputs.TargetFramework, _findings.Concat(findings));

    /// <summary>Weighs some findings by the policy; without a valid one they all stand as errors.</summary>
    public Verdict Weigh(IReadOnlyList<Finding> findings) =>
        _verdicts is null ? Unweighed(findings) : _verdicts.BuildPart(_inputs.ProjectFile, _inputs.TargetFramework, findings);

    Verdict Unweighed(IEnumerable<Finding> findings) =>
        new(_inputs.ProjectFile, _inputs.TargetFramework, [.. findings.Select(finding => new Judgement(finding, Severity.Error))]);
}
