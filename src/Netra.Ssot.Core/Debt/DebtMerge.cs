namespace Netra.Ssot.Core.Debt;

/// <summary>Merges baselines of two branches. It has no conflicts, because entries are a multiset and only ever become fewer.</summary>
public static class DebtMerge
{
    /// <summary>
    /// The baseline after both branches: what either fixed is gone, and of equal entries as many as both together fixed. What both added, as
    /// two branches that begin their baseline do, is there once. A violation that moved on one side and was fixed on the other is fixed, and one
    /// that moved on both sides is still one.
    /// </summary>
    /// <remarks>Where two branches fixed the same of several equal violations, one is missing afterwards, and is told as new. The other way round an entry would let a violation in unseen.</remarks>
    public static DebtFile Merge(DebtFile ancestor, DebtFile ours, DebtFile theirs)
    {
        var merged = new Dictionary<DebtSite, int>();
        foreach (var member in ancestor.Counts.Keys.Concat(ours.Counts.Keys).Concat(theirs.Counts.Keys).Distinct().GroupBy(site => site.Anywhere))
        {
            List<DebtSite> sites = [.. member.OrderBy(site => site.File, StringComparer.Ordinal)];
            foreach (var site in sites)
                merged[site] = Math.Max(0, Merge(ancestor.At(site), ours.At(site), theirs.At(site)));

            var surplus = sites.Sum(site => merged[site]) - Most(sites.Sum(ancestor.At), sites.Sum(ours.At), sites.Sum(theirs.At));
            // The places that violations came to lose them first, the last by name before the others: from both sides the same.
            foreach (var site in sites.AsEnumerable().Reverse().OrderBy(site => merged[site] <= ancestor.At(site)))
                surplus -= Add(merged, site, -Math.Min(merged[site], Math.Max(0, surplus)));
            // Where both moved the same, its old place counts it as fixed twice.
            foreach (var site in sites)
                surplus += Add(merged, site, Math.Min(Math.Max(0, Math.Min(ours.At(site), theirs.At(site)) - merged[site]), Math.Max(0, -surplus)));
        }

        return DebtFile.Of(merged);
    }

    static int Add(Dictionary<DebtSite, int> counts, DebtSite site, int count)
    {
        counts[site] += count;
        return Math.Abs(count);
    }

    static int Merge(int ancestor, int ours, int theirs)
    {
        var (own, other) = (ours - ancestor, theirs - ancestor);
        return ancestor + (own > 0 && other > 0 ? Math.Max(own, other) : own + other);
    }

    /// <summary>How many violations of a member both branches leave, wherever they stand; what both began to record has no bound but that of its places.</summary>
    static int Most(int ancestor, int ours, int theirs) =>
        ours > ancestor && theirs > ancestor ? int.MaxValue : Math.Max(0, Merge(ancestor, ours, theirs));
}
