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

    /// <summary>The project and the target frameworks that show a violation as one name.</summary>
    public static string Project(Report report, Violation violation)
    {
        var project = ReportPaths.Relative(report.Root, violation.Project);
        return violation.TargetFrameworks is { Length: > 0 } frameworks ? $"{project} ({frameworks.Replace(";", ", ", StringComparison.Ordinal)})" : project;
    }

    /// <summary>What lists for people show, by project and the target frameworks that show it: debt and exemptions are counted, not told.</summary>
    public static IEnumerable<IGrouping<string, Violation>> Told(Report report) => report.Violations
        .Where(violation => violation.Judgement is { State: FindingState.New, Severity: not Severity.None })
        .GroupBy(violation => Project(report, violation), StringComparer.Ordinal);
}
