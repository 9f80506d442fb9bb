using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Reporting.Formats;

/// <summary>The words of the report formats for enumerated values; they are contracts and depend on no culture.</summary>
public static class Words
{
    /// <summary>The words for severities.</summary>
    public static IReadOnlyDictionary<string, Severity> Severities { get; } = Table<Severity>(
        ("error", Severity.Error), ("warning", Severity.Warning), ("info", Severity.Info), ("none", Severity.None));

    /// <summary>The words for states.</summary>
    public static IReadOnlyDictionary<string, FindingState> States { get; } = Table<FindingState>(
        ("new", FindingState.New), ("debt", FindingState.Debt), ("moved", FindingState.Moved), ("exempt", FindingState.Exempt));

    /// <summary>The words for kinds of projects, that of one that was not judged among them.</summary>
    public static IReadOnlyDictionary<string, ProjectKind?> Kinds { get; } = Table<ProjectKind?>(
        ("test", ProjectKind.Test), ("testSupport", ProjectKind.TestSupport), ("product", ProjectKind.Product), ("notJudged", null));

    public static string Of(Severity severity) => Word(Severities, severity);

    public static string Of(FindingState state) => Word(States, state);

    public static string Of(ProjectKind? kind) => Word(Kinds, kind);

    /// <summary>The project and the target framework as one name.</summary>
    public static string Project(Report report, Verdict verdict)
    {
        var project = ReportPaths.Relative(report.Root, verdict.Project);
        return verdict.TargetFramework.Length == 0 ? project : $"{project} ({verdict.TargetFramework})";
    }

    /// <summary>The findings that lists for people show: debt and exemptions are counted, not told.</summary>
    public static IEnumerable<Judgement> Told(Verdict verdict) =>
        verdict.Judgements.Where(judgement => judgement.State == FindingState.New && judgement.Severity != Severity.None);

    static OrderedDictionary<string, T> Table<T>(params (string Word, T Value)[] words) =>
        new(words.Select(pair => new KeyValuePair<string, T>(pair.Word, pair.Value)), StringComparer.Ordinal);

    static string Word<T>(IReadOnlyDictionary<string, T> words, T value) => words.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Key;
}
