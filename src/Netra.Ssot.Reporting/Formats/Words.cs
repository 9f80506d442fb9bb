using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>The words of the report formats for enumerated values; they are contracts and depend on no culture.</summary>
public static class Words
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "none",
    };

    public static string Of(FindingState state) => state switch
    {
        FindingState.Debt => "debt",
        FindingState.Moved => "moved",
        FindingState.Exempt => "exempt",
        _ => "new",
    };

    /// <summary>The kind of a project; null for one that was not judged.</summary>
    public static string Of(ProjectKind? kind) => kind switch
    {
        ProjectKind.Test => "test",
        ProjectKind.TestSupport => "testSupport",
        ProjectKind.Product => "product",
        _ => "notJudged",
    };

    /// <summary>The project and the target framework as one name.</summary>
    public static string Project(Report report, Verdict verdict)
    {
        var project = ReportPaths.Relative(report.Root, verdict.Project);
        return verdict.TargetFramework.Length == 0 ? project : $"{project} ({verdict.TargetFramework})";
    }

    /// <summary>The findings that lists for people show: debt and exemptions are counted, not told.</summary>
    public static IEnumerable<Judgement> Told(Verdict verdict) =>
        verdict.Judgements.Where(judgement => judgement.State == FindingState.New && judgement.Severity != Severity.None);
}
