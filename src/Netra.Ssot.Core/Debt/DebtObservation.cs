using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Core.Debt;

/// <summary>What a first baseline of a project would hold.</summary>
public static class DebtObservation
{
    /// <summary>The violations that verdicts show, by rule: known debt and what would be an error or a warning. Exempt ones are no debt.</summary>
    /// <param name="root">Absolute path of the policy's folder.</param>
    /// <param name="verdicts">Over all target frameworks and configurations of the project.</param>
    public static IReadOnlyDictionary<string, DebtFile> Of(string root, IEnumerable<Verdict> verdicts) =>
        Violations.Most(verdicts, IsOwed, judgement => new DebtEntry(judgement.Finding.Rule.Id, DebtSite.Of(root, judgement.Finding)))
            .GroupBy(entry => entry.Key.Rule, entry => new KeyValuePair<DebtSite, int>(entry.Key.Site, entry.Value), StringComparer.Ordinal)
            .ToDictionary(rule => rule.Key, DebtFile.Of, StringComparer.Ordinal);

    static bool IsOwed(Judgement judgement) => judgement.Finding.Rule.IsConfigurable
        && (judgement.IsDebt || judgement is { State: FindingState.New, Severity: >= Severity.Warning });
}
