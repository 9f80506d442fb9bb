using Microsoft.Build.Framework;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Inspection.Caching;
using Netra.Ssot.Inspection.Gates;

namespace Netra.Ssot.Tasks;

/// <summary>What the two gates are given alike. The parameters are filled by the targets in <c>build/</c>.</summary>
public abstract class GateTask : PolicyTask
{
    /// <summary>
    /// The project, as one item whose metadata <see cref="GateCase"/> tells: for each parameter of a task MSBuild has code compiled in each
    /// build, and for metadata none.
    /// </summary>
    [Required]
    public ITaskItem Case { get; set; } = null!;

    /// <summary>Policy properties that were set outside the policy, as items with a <c>Value</c> and the <c>Inherited</c> environment variable.</summary>
    public ITaskItem[] ForeignProperties { get; set; } = [];

    /// <summary>Policy items that were added outside the policy.</summary>
    public ITaskItem[] ForeignItems { get; set; } = [];

    /// <summary>The project's package references.</summary>
    public ITaskItem[] PackageReferences { get; set; } = [];

    /// <summary>The resolved references that the compiler is given.</summary>
    public ITaskItem[] References { get; set; } = [];

    /// <summary>What <see cref="Case"/> says.</summary>
    internal GateCase Given => field ??= new(Case);

    /// <summary>The file that keeps a verdict with nothing to tell.</summary>
    internal string VerdictFile => KeptVerdict.PathFor(Given.Stamp);

    /// <inheritdoc />
    public sealed override bool Execute()
    {
        if (Given.Stamp.Length == 0 || Given.OutputFile.Length == 0)
        {
            // Nobody knows where the stamps lie: no later step of this build may come to pass.
            new BuildReporter(BuildEngine, GetType().Name, "").Report(Red(PolicyFindings.Of(new(
                "_SsotDescribeProject did not run, so the gate was not told where its files lie; remove the target of its name", SourcePlace.TopOf(Project), IsWeakening: true))));
            return false;
        }

        try
        {
            return Verify();
        }
        catch (OperationCanceledException)
        {
            // A build that is cancelled has verified nothing.
            new GateFiles(this).Withdraw();
            return false;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            new GateFiles(this).Withdraw();
            new BuildReporter(BuildEngine, GetType().Name, Given.FindingsFile).Report(Broken(exception));
            return false;
        }
    }

    /// <summary>Judges; whatever it throws is red.</summary>
    private protected abstract bool Verify();

    /// <summary>What both tasks share, made once in a build for each instance of the project: for each set of properties that are forced upon it.</summary>
    private protected GateSession JoinSession()
    {
        var memory = new BuildMemory(BuildEngine);
        return memory.Remember(nameof(GateSession) + GivenKey.OfInstance(this), () => new GateSession(this, memory));
    }

    /// <summary>What a detailed log is told of the project.</summary>
    private protected string Introduction(ProjectFacts facts) => $"SSOT: {Path.GetFileName(Project)} is judged as {facts.Kind}, because {facts.KindReason}";

    Verdict Broken(Exception exception)
    {
        Log.LogMessage(MessageImportance.Low, exception.ToString());
        return Red(Judge.Broken(GetType().Name, Project, exception));
    }

    Verdict Red(Finding finding) => new(Project, Given.TargetFramework, [new(finding, Severity.Error)]);
}
