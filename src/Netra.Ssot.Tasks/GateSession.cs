using Netra.Ssot.Inspection.Caching;
using Netra.Ssot.Inspection.Gates;

namespace Netra.Ssot.Tasks;

/// <summary>
/// What the two gates share of a project and target framework in one build: the verdict that an earlier build kept, as long as it holds, or else
/// the gate, opened once. The targets run one behind the other.
/// </summary>
internal sealed class GateSession
{
    readonly KnownDigests _digests;
    ProjectGate? _gate;

    public GateSession(GateTask task, BuildMemory memory)
    {
        _digests = memory.Remember(nameof(KnownDigests), () => new KnownDigests());
        Given = GivenKey.Of(task);
        Kept = KeptVerdict.Read(task.VerdictFile) is { } kept && kept.Given == Given && Hold(kept.Seen) ? kept : null;
    }

    /// <summary>The digest of what both tasks are given.</summary>
    public string Given { get; }

    /// <summary>The verdict of an earlier build, if everything that it rests on before the code is as it was.</summary>
    public KeptVerdict? Kept { get; }

    /// <summary>What was seen when the gate was opened, and the mark that it left.</summary>
    public SeenFiles Seen { get; } = new();

    /// <summary>Whether the gate's mark was left for the compiler; null as long as nobody has come to that.</summary>
    public bool? IsMarked { get; set; }

    /// <summary>The gate, opened by whoever asks first.</summary>
    /// <param name="task">The task that asks: MSBuild's engine is its own, and gone with it.</param>
    public ProjectGate Open(GateTask task)
    {
        if (_gate is null && Kept is not null)
        {
            // It still holds, and what it held of the mark is not seen again.
            IsMarked = Kept.IsMarked;
            foreach (var seen in Kept.Seen)
                Seen.Note(seen);
        }

        return _gate ??= Seen.Watch(() => ProjectGate.Open(GateParameters.Read(task, new(task.BuildEngine))));
    }

    /// <summary>Whether all files are as they were.</summary>
    public bool Hold(IReadOnlyList<SeenFile> files)
    {
        // A loop: it is all that most builds ever do.
        foreach (var file in files)
        {
            if (!file.Holds(_digests.Of))
                return false;
        }

        return true;
    }
}
