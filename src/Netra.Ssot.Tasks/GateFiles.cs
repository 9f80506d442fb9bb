using System.Text;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Inspection.Caching;
using Netra.Ssot.Inspection.Gates;
using Netra.Ssot.Reporting;
using Netra.Ssot.Reporting.Formats;

namespace Netra.Ssot.Tasks;

/// <summary>The files that a verdict leaves: findings, facts, SARIF and, when it is green, the stamps and perhaps the verdict itself.</summary>
internal sealed class GateFiles(GateTask task)
{
    string[] Stamps => [task.Given.Stamp, task.Given.OutputStamp];

    /// <summary>Writes or deletes them.</summary>
    /// <param name="keep">Makes of the files that are left what a green verdict is kept as; null when it is not to be kept.</param>
    /// <returns>What could not be written or deleted: a verdict that leaves no trace is no verdict.</returns>
    public Verdict Leave(ProjectGate gate, Verdict verdict, CodeVerdict? code, Func<SeenFiles, KeptVerdict?>? keep = null)
    {
        var (failures, left) = (new List<Finding>(), new SeenFiles());
        var report = new Report(gate.Policy?.Root ?? Path.GetDirectoryName(task.Project)!, [verdict])
        {
            Exemptions = gate is { IsOff: false, Policy: { } own } ? own.Exemptions : [],
            SwitchedOff = gate is { IsOff: true, Policy: { } policy } ? [new(task.Project, policy.File, policy.OffReason)] : [],
        };
        Write(failures, left, task.Given.FindingsFile, Encoding.UTF8.GetBytes(JsonReport.Render(report)));
        if (task.Given.SarifFile.Length > 0)
            Write(failures, left, task.Given.SarifFile, Encoding.UTF8.GetBytes(SarifReport.Render(report)));
        if (code?.FactsToKeep is { } facts)
            Write(failures, left, task.Given.FactsFile, facts);

        // The stamps come last: they say that all the rest is there.
        var stamp = verdict.IsRed || failures.Count > 0 ? null : code?.Stamp;
        if (stamp is null)
            DeleteStamps(failures);
        else
            Finish(failures, left, Encoding.UTF8.GetBytes(stamp.Format()), keep);
        return gate.Weigh(failures);
    }

    /// <summary>Lays the source of the gate's mark ready for the compiler, or takes away what an earlier build laid there.</summary>
    /// <param name="left">Is told what was left.</param>
    /// <returns>What could not be written or deleted.</returns>
    public Verdict LeaveMark(ProjectGate gate, string? source, SeenFiles left)
    {
        var failures = new List<Finding>();
        var file = task.Given.MarkFile;
        if (source is not null)
        {
            Write(failures, left, file, Encoding.UTF8.GetBytes(source));
        }
        else
        {
            Try(failures, file, () => Delete(file));
            left.SawExistence(file, isFolder: false, isThere: false);
        }

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

    /// <summary>Stamps, both or none: a build that fails over one of them, or over what is kept of the verdict, leaves nothing that looks verified.</summary>
    void Finish(List<Finding> failures, SeenFiles left, byte[] stamp, Func<SeenFiles, KeptVerdict?>? keep)
    {
        foreach (var path in Stamps)
            left.SawContent(path, stamp);
        if (keep?.Invoke(left) is { } kept)
            Try(failures, task.VerdictFile, () => AtomicFile.Write(task.VerdictFile, kept.Format()));

        foreach (var path in Stamps)
            Try(failures, path, () => AtomicFile.Write(path, stamp));
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

    static void Write(List<Finding> failures, SeenFiles left, string path, byte[] content)
    {
        Try(failures, path, () => AtomicFile.Write(path, content));
        left.SawContent(path, content);
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
