namespace Netra.Ssot.Core.Debt;

/// <summary>Compares the baselines of two states of a repository.</summary>
public static class DebtGrowth
{
    /// <summary>The violations that a baseline holds more of than before: none, when it only shrank or its files were renamed.</summary>
    public static IReadOnlyList<(DebtSite Site, int Added)> Between(DebtFile before, DebtFile after)
    {
        var known = Totals(before);
        return
        [
            .. Totals(after)
                .Select(total => (Site: total.Key, Added: total.Value - (known.TryGetValue(total.Key, out var count) ? count : 0)))
                .Where(total => total.Added > 0)
                .Select(total => (Site: FirstGrown(total.Site, before, after), total.Added))
                .OrderBy(grown => new DebtKey(grown.Site, 1).Line, StringComparer.Ordinal),
        ];
    }

    static DebtSite FirstGrown(DebtSite total, DebtFile before, DebtFile after) => after.Counts.Keys
        .Where(site => site.Anywhere == total && after.At(site) > before.At(site))
        .OrderBy(site => site.File, StringComparer.Ordinal)
        .First();

    static Dictionary<DebtSite, int> Totals(DebtFile file) =>
        file.Counts.GroupBy(site => site.Key.Anywhere).ToDictionary(group => group.Key, group => group.Sum(site => site.Value));
}
