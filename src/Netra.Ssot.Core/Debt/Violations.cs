using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Core.Debt;

/// <summary>Brings the verdicts over several target frameworks and configurations together: what stands in any of them stands.</summary>
internal static class Violations
{
    /// <summary>The number of violations in each project, by rule and site.</summary>
    /// <remarks>At each site the largest number that one verdict shows: the same code is seen again and again, each time by another compilation.</remarks>
    public static int Count(IEnumerable<Verdict> verdicts, Predicate<Judgement> counts) => verdicts
        .GroupBy(verdict => verdict.Project, StringComparer.Ordinal)
        .Sum(project => Most(project, counts, j => new DebtEntry(j.Finding.Rule.Id, new(j.Finding.Place.File, j.Finding.Symbol, j.Finding.Target))).Values.Sum());

    /// <summary>For each key the largest number of judgements that one verdict has.</summary>
    public static Dictionary<TKey, int> Most<TKey>(IEnumerable<Verdict> verdicts, Predicate<Judgement> counts, Func<Judgement, TKey> key)
        where TKey : class
    {
        var most = new Dictionary<TKey, int>();
        foreach (var verdict in verdicts)
        {
            foreach (var site in verdict.Judgements.Where(judgement => counts(judgement)).GroupBy(key))
                most[site.Key] = Math.Max(site.Count(), most.TryGetValue(site.Key, out var known) ? known : 0);
        }

        return most;
    }
}
