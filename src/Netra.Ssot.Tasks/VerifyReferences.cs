using Microsoft.Build.Framework;
using Netra.Ssot.Inspection.Gates;
using Netra.Ssot.Inspection.Stamps;

namespace Netra.Ssot.Tasks;

/// <summary>Judges the policy, the packages and the references of a project, before it is compiled.</summary>
[MSBuildMultiThreadableTask]
public sealed class VerifyReferences : GateTask
{
    /// <summary>Whether the findings were told: the code gate then tells only its own.</summary>
    [Output]
    public bool Told { get; set; }

    /// <summary>What a test assembly is marked with; empty for a product.</summary>
    [Output]
    public string Mark { get; set; } = GateMark.For(policy: null);

    private protected override bool Verify()
    {
        var gate = OpenGate();
        Mark = gate.Project?.Facts.Kind == Core.Facts.ProjectKind.Product ? "" : GateMark.For(gate.Policy);
        var reporter = new BuildReporter(BuildEngine, nameof(VerifyReferences), Given.FindingsFile);
        Introduce(gate, reporter);
        reporter.Report(gate.Verdict);
        Told = true;
        // The code may not even compile: what is red now must not look verified until then.
        if (gate.Verdict.IsRed)
            reporter.Report(new GateFiles(this).Leave(gate, gate.Verdict, code: null));
        return reporter.Errors == 0;
    }

    void Introduce(ProjectGate gate, BuildReporter reporter)
    {
        if (gate.IsOff)
            reporter.Say($"SSOT: {Path.GetFileName(Project)} is not judged, SsotMode is off in {PolicyFile}: {gate.Policy!.OffReason}");
        else if (PolicyFile.Length == 0)
            reporter.Note($"SSOT: no Directory.Ssot.props above {Project}; the shipped defaults hold");

        if (gate.Project is { Facts: var facts })
            reporter.Note($"SSOT: {Path.GetFileName(Project)} is judged as {facts.Kind}, because {facts.KindReason}");
    }
}
