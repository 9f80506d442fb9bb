using Microsoft.Build.Framework;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Inspection.Caching;
using Netra.Ssot.Inspection.Gates;
using Netra.Ssot.Inspection.Stamps;

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
        var session = JoinSession();
        var reporter = new BuildReporter(BuildEngine, nameof(VerifyCode), Given.FindingsFile);
        var given = GivenKey.OfCode(this);
        if (session.Kept is { } kept && kept.GivenWithCode == given && session.Hold(kept.SeenOfCode))
        {
            // All that the verdict left is there, its stamps as well.
            _cancellation.Token.ThrowIfCancellationRequested();
            Conclude(reporter, kept.Line);
            return true;
        }

        var gate = session.Open(this);
        var files = new GateFiles(this);
        if (gate.IsOff)
        {
            // Nothing is judged: nothing is verified, and no earlier findings stand.
            reporter.Report(files.Leave(gate, gate.Verdict, code: null));
            return reporter.Errors == 0;
        }

        var seen = new SeenFiles();
        var code = gate.Project is null ? null : seen.Watch(() => CodeGate.Judge(gate, ReadCode(), _cancellation.Token));
        var whole = seen.Watch(() => gate.Conclude([.. gate.CompareLive(PolicyList.ReadWhole(LivePolicyItems)), .. code?.Findings ?? [], .. Skipped()]));
        // Kept facts are there at once, whoever has stopped the build meanwhile.
        _cancellation.Token.ThrowIfCancellationRequested();
        var line = IsWorthALine(gate, code?.Kind) ? $"{DebtSummary.Of([whole])} ({Path.GetFileNameWithoutExtension(Project)}, {Given.TargetFramework})" : "";
        reporter.Report(session.Kept is null && bool.TryParse(ReferencesTold, out var told) && told ? whole.Without(gate.Verdict) : whole);
        reporter.Report(files.Leave(gate, whole, code, left => whole.Judgements.Count == 0 ? Keep(session, gate, given, seen, left, line) : null));
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

        Conclude(reporter, line);
        return true;
    }

    /// <summary>A verdict with nothing to tell, with all that it rests on; null when not all of that is known.</summary>
    KeptVerdict? Keep(GateSession session, ProjectGate gate, string given, SeenFiles seen, SeenFiles left, string line)
    {
        // It was read more than once, and must have been the same each time.
        seen.Watch(() => Digests.OfFile(Assembly));
        seen.Add(left);
        var all = new SeenFiles();
        all.Add(session.Seen);
        all.Add(seen);
        return all.AreAll && session.IsMarked is { } isMarked
            ? new()
            {
                Given = session.Given,
                Seen = session.Seen.List,
                Introduction = Introduction(gate.Project!.Facts),
                IsMarked = isMarked,
                GivenWithCode = given,
                SeenOfCode = seen.List,
                Line = line,
            }
            : null;
    }

    /// <summary>A green build says what debt is left.</summary>
    static void Conclude(BuildReporter reporter, string line)
    {
        if (line.Length > 0)
            reporter.Say(line);
    }

    /// <summary>
    /// The line is said also when no debt is left, and once for a solution. Where many projects are built at once and none speaks for all,
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
