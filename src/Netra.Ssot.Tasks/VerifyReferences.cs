using Microsoft.Build.Framework;
using Netra.Ssot.Core.Facts;
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

    /// <summary>Whether the gate's mark lies ready to be compiled into the assembly.</summary>
    [Output]
    public bool IsMarked { get; set; }

    private protected override bool Verify()
    {
        var session = JoinSession();
        var reporter = new BuildReporter(BuildEngine, nameof(VerifyReferences), Given.FindingsFile);
        if (session.Kept is { } kept)
        {
            reporter.Note(() => kept.Introduction);
            (Told, IsMarked) = (true, kept.IsMarked);
            return true;
        }

        var gate = session.Open(this);
        var files = new GateFiles(this);
        var mark = MarkOf(gate);
        session.IsMarked = IsMarked = mark is not null;
        reporter.Report(files.LeaveMark(gate, mark, session.Seen));
        Introduce(gate, reporter);
        reporter.Report(gate.Verdict);
        Told = true;
        // The code may not even compile: what is red now must not look verified until then.
        if (gate.Verdict.IsRed)
            reporter.Report(files.Leave(gate, gate.Verdict, code: null));
        return reporter.Errors == 0;
    }

    /// <summary>The source of the gate's mark; null without one: no product says in what it ships how it was built.</summary>
    string? MarkOf(ProjectGate gate) => gate.Project?.Facts.Kind == ProjectKind.Product ? null : MarkSource.In(Given.MarkLanguage, GateMark.For(gate.Policy));

    void Introduce(ProjectGate gate, BuildReporter reporter)
    {
        if (gate.IsOff)
            reporter.Say($"SSOT: {Path.GetFileName(Project)} is not judged, SsotMode is off in {PolicyFile}: {gate.Policy!.OffReason}");

        if (gate.Project is not null)
            reporter.Note(() => Introduction(gate.Project.Facts));
    }
}
