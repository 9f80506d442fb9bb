using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Core.Debt;

/// <summary>Entries that no verdict shows, and that are not gone for all that.</summary>
/// <param name="Why">Why they may stand nevertheless, as a clause.</param>
public sealed record DoubtfulDebt(DebtSite Site, int Count, string Why);

/// <summary>What verdicts over all target frameworks and configurations make of one baseline.</summary>
/// <param name="Left">The baseline without what is gone, moved entries under their new files. Never larger than before.</param>
/// <param name="Stale">The entries whose violation is gone in every verdict, in order.</param>
/// <param name="Moves">Entries that now stand under another file.</param>
/// <param name="Doubtful">Entries that stay because nobody looked, in the order of their files.</param>
public sealed record DebtBalance(DebtFile Left, IReadOnlyList<DebtKey> Stale, IReadOnlyList<DebtMove> Moves, IReadOnlyList<DoubtfulDebt> Doubtful)
{
    /// <summary>
    /// How many violations of a site builds call moved, and no entry is left for: two compilations, each by itself, took the same one for a file that
    /// became two.
    /// </summary>
    public IReadOnlyDictionary<DebtSite, int> Unbacked { get; private init; } = new Dictionary<DebtSite, int>();

    /// <summary>The number of entries that now stand under another file.</summary>
    public int Moved => Moves.Sum(move => move.Count);

    /// <summary>Balances a baseline.</summary>
    /// <param name="root">Absolute path of the policy's folder.</param>
    /// <param name="verdicts">Of all projects whose debt the baseline holds, all complete: what was not judged would pass for gone.</param>
    /// <param name="doubt">Why an entry that no verdict shows may stand nevertheless; empty when it is gone. By default none is in doubt.</param>
    public static DebtBalance Of(DebtFile baseline, string rule, string root, IReadOnlyCollection<Verdict> verdicts, Func<DebtSite, string>? doubt = null)
    {
        var held = Violations.Most(verdicts, judgement => Is(judgement) && judgement.State == FindingState.Debt, judgement => DebtSite.Of(root, judgement.Finding));
        var left = held.ToDictionary(site => site.Key, site => Math.Min(site.Value, baseline.At(site.Key)));
        var open = baseline.Counts.ToDictionary(site => site.Key, site => site.Value - (left.TryGetValue(site.Key, out var kept) ? kept : 0));

        var doubtful = doubt is null ? [] : open.Where(site => site.Value > 0)
            .Select(site => new DoubtfulDebt(site.Key, site.Value, doubt(site.Key)))
            .Where(site => site.Why.Length > 0)
            .OrderBy(site => new DebtKey(site.Site, 1).Line, StringComparer.Ordinal).ToList();
        foreach (var entry in doubtful)
        {
            open[entry.Site] = 0;
            left[entry.Site] = baseline.At(entry.Site);
        }

        var moves = DebtMove.Find(open, root, verdicts, Is, out var unbacked);
        foreach (var move in moves)
            left[move.To] = move.Count + (left.TryGetValue(move.To, out var known) ? known : 0);
        return new(DebtFile.Of(left), [.. Highest(baseline, open)], moves, doubtful) { Unbacked = unbacked };

        bool Is(Judgement judgement) => string.Equals(judgement.Finding.Rule.Id, rule, StringComparison.Ordinal);
    }

    /// <summary>Of equal entries those with the highest ordinals go, so that the ordinals that are left have no gap.</summary>
    static IEnumerable<DebtKey> Highest(DebtFile baseline, Dictionary<DebtSite, int> gone) =>
        baseline.Keys.Where(key => key.Ordinal > baseline.At(key.Site) - (gone.TryGetValue(key.Site, out var count) ? count : 0));
}
