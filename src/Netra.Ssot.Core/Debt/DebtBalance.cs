using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Core.Debt;

/// <summary>What verdicts over all target frameworks and configurations make of one baseline.</summary>
/// <param name="Left">The baseline without what is gone, moved entries under their new files. Never larger than before.</param>
/// <param name="Stale">The entries whose violation is gone in every verdict, in order.</param>
/// <param name="Moved">The number of entries that now stand under another file.</param>
public sealed record DebtBalance(DebtFile Left, IReadOnlyList<DebtKey> Stale, int Moved)
{
    /// <summary>Balances a baseline.</summary>
    /// <param name="root">Absolute path of the policy's folder.</param>
    /// <param name="verdicts">Of all projects whose debt the baseline holds, all complete: what was not judged would pass for gone.</param>
    public static DebtBalance Of(DebtFile baseline, string rule, string root, IReadOnlyCollection<Verdict> verdicts)
    {
        var held = Violations.Most(verdicts, judgement => Is(judgement, FindingState.Debt), judgement => DebtSite.Of(root, judgement.Finding));
        var left = held.ToDictionary(site => site.Key, site => Math.Min(site.Value, baseline.At(site.Key)));
        var open = baseline.Counts.ToDictionary(site => site.Key, site => site.Value - (left.TryGetValue(site.Key, out var kept) ? kept : 0));

        // What one compilation calls moved, another may still see at its old place: then there is nothing to move.
        var moves = Violations.Most(
            verdicts, judgement => Is(judgement, FindingState.Moved), judgement => new Move(DebtSite.Of(root, judgement.Finding), judgement.MovedFrom));
        var moved = 0;
        foreach (var move in moves.OrderBy(move => new DebtKey(move.Key.To, 1).Line, StringComparer.Ordinal).ThenBy(move => move.Key.From, StringComparer.Ordinal))
        {
            var from = move.Key.To with { File = move.Key.From };
            var count = Math.Min(move.Value, open.TryGetValue(from, out var there) ? there : 0);
            open[from] = there - count;
            left[move.Key.To] = count + (left.TryGetValue(move.Key.To, out var known) ? known : 0);
            moved += count;
        }

        return new(DebtFile.Of(left), [.. Highest(baseline, open)], moved);

        bool Is(Judgement judgement, FindingState state) =>
            judgement.State == state && string.Equals(judgement.Finding.Rule.Id, rule, StringComparison.Ordinal);
    }

    /// <param name="From">The file that the baseline names, relative to the root.</param>
    sealed record Move(DebtSite To, string From);

    /// <summary>Of equal entries those with the highest ordinals go, so that the ordinals that are left have no gap.</summary>
    static IEnumerable<DebtKey> Highest(DebtFile baseline, Dictionary<DebtSite, int> gone) =>
        baseline.Keys.Where(key => key.Ordinal > baseline.At(key.Site) - (gone.TryGetValue(key.Site, out var count) ? count : 0));
}
