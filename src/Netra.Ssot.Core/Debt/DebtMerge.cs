namespace Netra.Ssot.Core.Debt;

/// <summary>Merges baselines of two branches. It has no conflicts, because entries are a multiset and only ever become fewer.</summary>
public static class DebtMerge
{
    /// <summary>
    /// The baseline after both branches: what either fixed is gone, and of equal entries as many as both together fixed. What both added, as
    /// two branches that begin their baseline do, is there once.
    /// </summary>
    /// <remarks>Where two branches fixed the same of several equal violations, one is missing afterwards, and is told as new. The other way round an entry would let a violation in unseen.</remarks>
    public static DebtFile Merge(DebtFile ancestor, DebtFile ours, DebtFile theirs) => DebtFile.Of(
        ancestor.Counts.Keys.Concat(ours.Counts.Keys).Concat(theirs.Counts.Keys).Distinct()
            .Select(site => new KeyValuePair<DebtSite, int>(site, Merge(ancestor.At(site), ours.At(site), theirs.At(site)))));

    static int Merge(int ancestor, int ours, int theirs)
    {
        var (own, other) = (ours - ancestor, theirs - ancestor);
        return ancestor + (own > 0 && other > 0 ? Math.Max(own, other) : own + other);
    }
}
