using Microsoft.Build.Framework;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Reporting.Formats;

namespace Netra.Ssot.Tasks;

/// <summary>
/// Says once for a solution, or for all target frameworks of a project, what debt is left, from the findings that its builds left behind. A
/// violation that several target frameworks show is one.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class SummarizeDebt : Microsoft.Build.Utilities.Task
{
    /// <summary>Absolute path of the solution, or of the project file.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>Absolute paths of the findings files. What is not there was not judged.</summary>
    public ITaskItem[] FindingsFiles { get; set; } = [];

    /// <summary>Whether a solution says it for all its projects: then none is not worth a line of its own.</summary>
    public bool IsPartOfMore { get; set; }

    /// <inheritdoc />
    public override bool Execute()
    {
        var reporter = new BuildReporter(BuildEngine, nameof(SummarizeDebt), findingsFile: "");
        var (verdicts, isJudged) = (new List<Verdict>(), false);
        foreach (var file in FindingsFiles.Select(item => item.GetMetadata("FullPath")).Where(File.Exists))
        {
            try
            {
                var report = JsonReportReader.Read(File.ReadAllBytes(file), PolicyLocator.Locate(Path.GetDirectoryName(file)!).Root);
                // What is switched off is not judged, and has said so.
                isJudged |= report.SwitchedOff.Count == 0;
                verdicts.AddRange(report.Verdicts);
            }
            catch (Exception exception) when (exception is BadReportException or IOException or UnauthorizedAccessException)
            {
                // A sum without one of its parts would be a lie.
                reporter.Report(new(Project, "", [new(Judge.Unreadable(new(file, exception.Message, "build its project again")), Severity.Error)]));
            }
        }

        var debt = DebtSummary.Of(verdicts);
        if (reporter.Errors == 0 && isJudged && (debt.Debt > 0 || !IsPartOfMore))
            reporter.Say($"{debt} ({Path.GetFileNameWithoutExtension(Project)})");
        return reporter.Errors == 0;
    }
}
