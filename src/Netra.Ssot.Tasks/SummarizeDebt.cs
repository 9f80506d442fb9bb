using Microsoft.Build.Framework;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Reporting.Formats;

namespace Netra.Ssot.Tasks;

/// <summary>
/// Says once for a solution, or for all target frameworks of a project, what debt is left, from the findings that its builds left behind. A
/// violation that several target frameworks show is one; without debt it says nothing.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class SummarizeDebt : Microsoft.Build.Utilities.Task
{
    /// <summary>Absolute path of the solution, or of the project file.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>Absolute paths of the findings files. What is not there was not judged.</summary>
    public ITaskItem[] FindingsFiles { get; set; } = [];

    /// <inheritdoc />
    public override bool Execute()
    {
        var reporter = new BuildReporter(BuildEngine, nameof(SummarizeDebt), findingsFile: "");
        var verdicts = new List<Verdict>();
        foreach (var file in FindingsFiles.Select(item => item.GetMetadata("FullPath")).Where(File.Exists))
        {
            try
            {
                verdicts.AddRange(JsonReportReader.Read(File.ReadAllBytes(file), PolicyLocator.Locate(Path.GetDirectoryName(file)!).Root).Verdicts);
            }
            catch (Exception exception) when (exception is BadReportException or IOException or UnauthorizedAccessException)
            {
                // A sum without one of its parts would be a lie.
                reporter.Report(new(Project, "", [new(Judge.Unreadable(new(file, exception.Message, "build its project again")), Severity.Error)]));
            }
        }

        if (reporter.Errors == 0 && DebtSummary.Of(verdicts) is { Debt: > 0 } debt)
            reporter.Say($"{debt} ({Path.GetFileNameWithoutExtension(Project)})");
        return reporter.Errors == 0;
    }
}
