using Microsoft.Build.Framework;

namespace Netra.Ssot.Tasks;

/// <summary>Judges the policy, the packages and the references of a project, before it is compiled.</summary>
[MSBuildMultiThreadableTask]
public sealed class VerifyReferences : GateTask
{
    /// <summary>Whether the findings were told: the code gate then tells only its own.</summary>
    [Output]
    public bool Told { get; set; }

    /// <inheritdoc />
    public override bool Execute()
    {
        var gate = OpenGate();
        var reporter = new BuildReporter(BuildEngine, nameof(VerifyReferences), FindingsFile);
        if (gate.IsOff)
            reporter.Say($"SSOT: {Path.GetFileName(Project)} is not judged: SsotMode is off in {PolicyFile}: {gate.Policy!.OffReason}");
        else if (PolicyFile.Length == 0)
            reporter.Note($"SSOT: no Directory.Ssot.props above {Project}; the shipped defaults hold");

        if (gate.Facts is { } facts)
            reporter.Note($"SSOT: {Path.GetFileName(Project)} is judged as {facts.Kind}: {facts.KindReason}");

        reporter.Report(gate.Verdict);
        Told = true;
        return reporter.Errors == 0;
    }
}
