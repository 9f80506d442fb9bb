using Microsoft.Build.Framework;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Inspection.Gates;

namespace Netra.Ssot.Tasks;

/// <summary>
/// Judges a project's compiled assembly, writes the findings, and leaves the stamp of a green verdict or takes a red one's away.
/// It is red as well when the references are, whether or not they were judged before.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class VerifyCode : GateTask, ICancelableTask, IDisposable
{
    readonly CancellationTokenSource _cancellation = new();

    /// <summary>Whether <see cref="VerifyReferences"/> told its findings; empty when it did not run at all.</summary>
    public string ReferencesTold { get; set; } = "";

    /// <summary>Absolute path of the assembly to judge, before it is copied.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>Absolute path of its symbol file.</summary>
    public string Symbols { get; set; } = "";

    /// <summary>The compiler's path map.</summary>
    public string PathMap { get; set; } = "";

    /// <inheritdoc />
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc />
    public void Dispose() => _cancellation.Dispose();

    private protected override bool Verify()
    {
        var gate = OpenGate();
        var files = new GateFiles(this);
        var reporter = new BuildReporter(BuildEngine, nameof(VerifyCode), Given.FindingsFile);
        if (gate.IsOff)
        {
            // Nothing is judged: nothing is verified, and no earlier findings stand.
            reporter.Report(files.Leave(gate, gate.Verdict, code: null));
            return reporter.Errors == 0;
        }

        var code = gate.Project is null ? null : CodeGate.Judge(gate, ReadCode(), _cancellation.Token);
        var whole = gate.Conclude([.. gate.CompareLive(PolicyList.Read(LivePolicyItems)), .. code?.Findings ?? [], .. Skipped()]);
        // Kept facts are there at once, whoever has stopped the build meanwhile.
        _cancellation.Token.ThrowIfCancellationRequested();
        reporter.Report(bool.TryParse(ReferencesTold, out var told) && told ? whole.Without(gate.Verdict) : whole);
        reporter.Report(files.Leave(gate, whole, code));
        if (reporter.Errors == 0 && whole.IsRed && BuildEngine is IBuildEngine7 engine)
        {
            // The errors were told before compilation; here they only stop the build.
            engine.AllowFailureWithoutError = true;
        }

        if (reporter.Errors > 0 || whole.IsRed)
        {
            if (gate.Policy is { } policy)
                reporter.Report(RenamedBaselines.Find(policy.Root, whole));
            return false;
        }

        if (IsWorthALine(gate, code?.Kind))
            reporter.Say($"{DebtSummary.Of([whole])} ({Path.GetFileNameWithoutExtension(Project)}, {Given.TargetFramework})");
        return true;
    }

    /// <summary>
    /// A green build says what debt is left, also when it is none: once for a solution. Where many projects are built at once and none speaks for all,
    /// those that never had any are silent, and so is product code, of which hardly anything is judged.
    /// </summary>
    bool IsWorthALine(ProjectGate gate, ProjectKind? kind) => !Given.IsSummed && (gate.HasBaseline || (kind != ProjectKind.Product && !Given.IsPartOfMore));

    CodeInputs ReadCode() => new()
    {
        Assembly = Assembly,
        Symbols = Symbols.Length > 0 ? Symbols : null,
        PathMap = PathMap,
        GeneratedRoots = [.. new[] { Given.IntermediateFolder, Given.PackageRoot }.Where(folder => folder.Length > 0)],
        FactsFile = Given.FactsFile,
        MustBeMarked = Given.MarkLanguage.Length > 0,
    };

    IEnumerable<Finding> Skipped()
    {
        if (ReferencesTold.Length == 0)
            yield return PolicyFindings.Of(new(
                "SsotVerifyReferences did not run before the code was compiled; remove what takes it away, a target of the same name or DesignTimeBuild",
                SourcePlace.TopOf(Project), IsWeakening: true));
    }
}
