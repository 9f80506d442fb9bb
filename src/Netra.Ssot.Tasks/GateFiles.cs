using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Inspection.Gates;
using Netra.Ssot.Inspection.Stamps;
using Netra.Ssot.Reporting;
using Netra.Ssot.Reporting.Formats;

namespace Netra.Ssot.Tasks;

/// <summary>The files that a verdict leaves: findings, facts, SARIF and, when it is green, the stamps.</summary>
internal sealed class GateFiles(GateTask task)
{
    string[] Stamps => [task.Given.Stamp, task.Given.OutputStamp];

    /// <summary>Writes or deletes them.</summary>
    /// <returns>What could not be written or deleted: a verdict that leaves no trace is no verdict.</returns>
    public Verdict Leave(ProjectGate gate, Verdict verdict, CodeVerdict? code)
    {
        var failures = new List<Finding>();
        var report = new Report(gate.Policy?.Root ?? Path.GetDirectoryName(task.Project)!, [verdict])
        {
            Exemptions = gate is { IsOff: false, Policy: { } own } ? own.Exemptions : [],
            SwitchedOff = gate is { IsOff: true, Policy: { } policy } ? [new(task.Project, policy.File, policy.OffReason)] : [],
        };
        Try(failures, task.Given.FindingsFile, () => AtomicFile.Write(task.Given.FindingsFile, JsonReport.Render(report)));
        if (task.Given.SarifFile.Length > 0)
            Try(failures, task.Given.SarifFile, () => AtomicFile.Write(task.Given.SarifFile, SarifReport.Render(report)));
        if (code?.FactsToKeep is { } facts)
            Try(failures, task.Given.FactsFile, () => AtomicFile.Write(task.Given.FactsFile, facts));

        // The stamps come last: they say that all the rest is there.
        var stamp = verdict.IsRed || failures.Count > 0 ? null : code?.Stamp;
        if (stamp is null)
            DeleteStamps(failures);
        else
            WriteStamps(stamp, failures);
        return gate.Weigh(failures);
    }

    /// <summary>Lays the source of the gate's mark ready for the compiler, or takes away what an earlier build laid there.</summary>
    /// <returns>What could not be written or deleted.</returns>
    public Verdict LeaveMark(ProjectGate gate, string? source)
    {
        var failures = new List<Finding>();
        var file = task.Given.MarkFile;
        Try(failures, file, () =>
        {
            if (source is not null)
                AtomicFile.Write(file, source);
            else if (file.Length > 0)
                Delete(file);
        });
        return gate.Weigh(failures);
    }

    /// <summary>Takes the stamps away: what is not judged is not verified.</summary>
    /// <returns>Whether they are gone.</returns>
    public bool Withdraw()
    {
        var failures = new List<Finding>();
        DeleteStamps(failures);
        return failures.Count == 0;
    }

    /// <summary>Both or none: a build that fails over one of them leaves nothing that looks verified.</summary>
    void WriteStamps(Stamp stamp, List<Finding> failures)
    {
        foreach (var path in Stamps)
            Try(failures, path, () => AtomicFile.Write(path, stamp.Format()));
        if (failures.Count > 0)
            Withdraw();
    }

    void DeleteStamps(List<Finding> failures)
    {
        foreach (var path in Stamps)
            Try(failures, path, () => Delete(path));
    }

    static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (DirectoryNotFoundException)
        {
            // Nothing lies in a folder that was never made.
        }
    }

    static void Try(List<Finding> failures, string path, Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failures.Add(Judge.Unreadable(new(path, exception.Message, "make the folder writable")));
        }
    }
}
