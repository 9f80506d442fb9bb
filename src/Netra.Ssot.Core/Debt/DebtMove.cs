using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Core.Debt;

/// <summary>Entries whose violations now stand under another file.</summary>
/// <param name="From">The file that the baseline names, relative to the root.</param>
/// <param name="IsUnseen">
/// Whether builds take them for new: the old file is still there, and one compilation cannot know that none sees the violation in it any more.
/// </param>
public sealed record DebtMove(DebtSite To, string From, int Count, bool IsUnseen)
{
    /// <summary>Takes the moves out of the entries that stand nowhere: each entry once, so that nothing grows by a move.</summary>
    /// <param name="open">How many entries of each site stand nowhere; what moves is taken off.</param>
    /// <param name="root">Absolute path of the policy's folder.</param>
    /// <param name="counts">Which judgements are of the baseline's rule.</param>
    /// <param name="unbacked">How many violations of a site builds call moved, and no entry is left for.</param>
    internal static IReadOnlyList<DebtMove> Find(
        Dictionary<DebtSite, int> open, string root, IReadOnlyCollection<Verdict> verdicts, Predicate<Judgement> counts, out IReadOnlyDictionary<DebtSite, int> unbacked)
    {
        var (moves, missing) = (new List<DebtMove>(), new Dictionary<DebtSite, int>());
        var homeless = Violations.Most(
            verdicts, judgement => counts(judgement) && judgement.State is FindingState.Moved or FindingState.New,
            judgement => new Homeless(DebtSite.Of(root, judgement.Finding), judgement.MovedFrom));
        // What builds call moved goes first: what they call new has no claim.
        foreach (var found in homeless.OrderBy(found => found.Key.From.Length == 0)
            .ThenBy(found => new DebtKey(found.Key.Site, 1).Line, StringComparer.Ordinal)
            .ThenBy(found => found.Key.From, StringComparer.Ordinal))
        {
            var wanted = found.Value;
            foreach (var from in Origins(found.Key, open).ToList())
            {
                var count = Math.Min(wanted, open[from]);
                if (count == 0)
                    continue;

                open[from] -= count;
                wanted -= count;
                moves.Add(new(found.Key.Site, from.File, count, found.Key.From.Length == 0));
            }

            if (wanted > 0 && found.Key.From.Length > 0)
                missing[found.Key.Site] = wanted + (missing.TryGetValue(found.Key.Site, out var known) ? known : 0);
        }

        unbacked = missing;
        return moves;
    }

    /// <summary>The entries that it may be, first the one that the build found. What is said of a project stays with its file.</summary>
    static IEnumerable<DebtSite> Origins(Homeless found, Dictionary<DebtSite, int> open) => open.Keys
        .Where(site => site.File != found.Site.File && site with { File = found.Site.File } == found.Site && (site.Symbol.Length > 0 || site.File == found.From))
        .OrderBy(site => site.File != found.From).ThenBy(site => site.File, StringComparer.Ordinal);

    /// <summary>A violation that stands where the baseline has none.</summary>
    /// <param name="From">The file under which the build found its entry; empty when it found none.</param>
    sealed record Homeless(DebtSite Site, string From);
}
