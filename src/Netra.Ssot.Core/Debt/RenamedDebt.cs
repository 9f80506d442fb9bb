namespace Netra.Ssot.Core.Debt;

/// <summary>A baseline whose project was renamed: its violations are not gone, but new under another name.</summary>
public static class RenamedDebt
{
    /// <summary>How many of a baseline's violations others show, wherever they stand: the files may have moved with the project.</summary>
    /// <param name="shown">What a project shows of the same rule; null when it shows nothing.</param>
    public static int Shared(DebtFile baseline, DebtFile? shown)
    {
        if (shown is null)
            return 0;

        var wanted = Totals(baseline);
        return Totals(shown).Sum(total => Math.Min(total.Value, wanted.TryGetValue(total.Key, out var count) ? count : 0));
    }

    /// <summary>What is wrong with the baseline.</summary>
    /// <param name="shared">As <see cref="Shared"/> counts.</param>
    /// <param name="heir">The file name of the project that shows them.</param>
    /// <param name="name">The file name that the baseline should have.</param>
    public static DebtFault Fault(DebtFile baseline, int shared, string heir, string name) => new(
        1, $"is of no project any more, and {shared} of its {baseline.Count} violations are new in {heir}",
        $"rename it to {name} (git mv), as the project was, or delete it");

    static Dictionary<DebtSite, int> Totals(DebtFile file) =>
        file.Counts.GroupBy(site => site.Key with { File = "" }).ToDictionary(group => group.Key, group => group.Sum(site => site.Value));
}
