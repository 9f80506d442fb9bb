using Microsoft.Build.Framework;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Inspection.Gates;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Tasks;

/// <summary>
/// Judges a project's compiled assembly, writes the findings, and leaves the stamp of a green verdict or takes a red one's away.
/// It is red as well when the references were, whether or not they were judged before.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class VerifyCode : GateTask, ICancelableTask, IDisposable
{
    readonly CancellationTokenSource _cancellation = new();

    /// <summary>Whether <see cref="VerifyReferences"/> told its findings.</summary>
    public bool ReferencesTold { get; set; }

    /// <summary>Absolute path of the assembly to judge, before it is copied.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>Absolute path of its symbol file.</summary>
    public string Symbols { get; set; } = "";

    /// <summary>The compiler's path map.</summary>
    public string PathMap { get; set; } = "";

    /// <summary>Folders whose documents no person wrote.</summary>
    public string[] GeneratedRoots { get; set; } = [];

    /// <summary>Absolute path of the file that keeps the facts.</summary>
    public string FactsFile { get; set; } = "";

    /// <summary>Absolute path of the SARIF file; empty to write none.</summary>
    public string SarifFile { get; set; } = "";

    /// <summary>Absolute paths of the stamps: beside the assembly, and in the output folder.</summary>
    [Required]
    public string[] Stamps { get; set; } = [];

    /// <inheritdoc />
    public override bool Execute()
    {
        var gate = OpenGate();
        var files = new GateFiles(this);
        if (gate.IsOff)
            return files.Withdraw();

        var live = gate.CompareLive(GateParameters.Items(LivePolicyItems));
        var code = gate.Facts is null ? null : CodeGate.Judge(gate, CodeInputs(), _cancellation.Token);
        var verdict = Join(gate.Verdict, live, code?.Verdict);

        var reporter = new BuildReporter(BuildEngine, nameof(VerifyCode), FindingsFile);
        reporter.Report(ReferencesTold ? Join(gate.Verdict with { Judgements = [] }, live, code?.Verdict) : verdict);
        reporter.Report(files.Leave(gate, verdict, code));
        return reporter.Errors == 0 && !verdict.IsRed;
    }

    /// <inheritdoc />
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc />
    public void Dispose() => _cancellation.Dispose();

    CodeInputs CodeInputs() => new()
    {
        Assembly = Assembly,
        Symbols = Symbols.Length > 0 ? Symbols : null,
        PathMap = PathMap,
        GeneratedRoots = GeneratedRoots,
        FactsFile = FactsFile,
    };

    static Verdict Join(Verdict first, Verdict second, Verdict? third) =>
        first with { Judgements = [.. first.Judgements, .. second.Judgements, .. third?.Judgements ?? []] };
}
