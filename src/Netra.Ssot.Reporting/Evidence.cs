using System.Globalization;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Reporting.Formats;

namespace Netra.Ssot.Reporting;

/// <summary>
/// What one part of a run has seen of the repository that only all parts together decide by: policy patterns that resolve to nothing, debt that
/// is gone, exemptions that grew. Immutable.
/// </summary>
public sealed record Evidence
{
    /// <summary>Absolute path of the policy file; empty when the shipped policy holds alone.</summary>
    public required string Policy { get; init; }

    /// <summary>The policy's digest.</summary>
    public required string PolicyDigest { get; init; }

    /// <summary>The digest of all baselines.</summary>
    public required string BaselinesDigest { get; init; }

    /// <summary>The configuration that was judged; empty for each project's own default.</summary>
    public required string Configuration { get; init; }

    /// <summary>The day of the verdicts, in UTC: the whole is decided on it, whenever the parts are joined.</summary>
    public required DateTime Today { get; init; }

    /// <summary>Whether all parts together are the whole repository.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Paths of scopes and exemptions that hold no file, as the policy writes them; empty when the parts are not the whole.</summary>
    public IReadOnlyList<string> IdlePaths { get; init; } = [];

    /// <summary>Forbidden APIs that are in nothing that the projects of the part refer to or make, as the policy writes them; null when that cannot be told.</summary>
    public IReadOnlyList<string>? MissingApis { get; init; }

    /// <summary>The verdicts on the projects of the part in the policy's other configurations.</summary>
    public IReadOnlyList<Verdict> OtherConfigurations { get; init; } = [];

    /// <summary>What all parts have seen together; null when none has anything.</summary>
    /// <param name="parts">Reports with the names by which messages call them.</param>
    /// <exception cref="BadReportException">They are not of one run.</exception>
    internal static Evidence? Join(IReadOnlyList<(string Name, Report Report)> parts)
    {
        var split = parts.Where(part => part.Report.Shard != Shard.Whole || part.Report.Evidence is not null).ToList();
        if (split.Find(part => part.Report.Evidence is not null) is not { Report.Evidence: { } first } one)
            return null;

        foreach (var (name, report) in split)
        {
            if (first.DifferenceTo(report.Evidence) is { Length: > 0 } difference)
                throw new BadReportException($"{one.Name} and {name} were judged {difference}; merge the parts of one run");
        }

        var all = split.Select(part => part.Report.Evidence!).ToList();
        return first with
        {
            IdlePaths = [.. first.IdlePaths.Where(path => all.TrueForAll(part => part.IdlePaths.Contains(path, StringComparer.Ordinal)))],
            MissingApis = all.Exists(part => part.MissingApis is null)
                ? null
                : [.. first.MissingApis!.Where(api => all.TrueForAll(part => part.MissingApis!.Contains(api, StringComparer.Ordinal)))],
            OtherConfigurations = [.. all.SelectMany(part => part.OtherConfigurations)],
        };
    }

    string DifferenceTo(Evidence? other) =>
        other is null ? "one with evidence of the whole and one without"
        : (Policy, PolicyDigest) != (other.Policy, other.PolicyDigest) ? "by different policies"
        : BaselinesDigest != other.BaselinesDigest ? "by different baselines"
        : Configuration != other.Configuration ? "in different configurations"
        : Today != other.Today ? string.Create(CultureInfo.InvariantCulture, $"on different days, {Today:yyyy-MM-dd} and {other.Today:yyyy-MM-dd}")
        : IsWhole != other.IsWhole ? "over different paths"
        : "";
}
