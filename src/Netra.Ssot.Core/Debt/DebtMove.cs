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
    internal static IEnumerable<DebtMove> Find(
        Dictionary<DebtSite, int> open, string root, IReadOnlyCollection<Verdict> verdicts, Predicate<Judgement> counts)
    {
        var homeless = Violations.Most(
            verdicts, judgement => counts(judgement) && judgement.State is FindingState.Moved or FindingState.New,
            judgement => new Homeless(DebtSite.Of(root, judgement.Finding), judgement.MovedFrom));
        foreach (var found in homeless.OrderBy(found => new DebtKey(found.Key.Site, 1).Line, StringComparer.Ordinal).ThenBy(found => found.Key.From, StringComparer.Ordinal))
        {
            var wanted = found.Value;
            foreach (var from in Origins(found.Key, open).ToList())
            {
                var count = Math.Min(wanted, open[from]);
                if (count == 0)
                    continue;

                open[from] -= count;
                wanted -= count;
                yield return new(found.Key.Site, from.File, count, found.Key.From.Length == 0);
            }
        }
    }

    static IEnumerable<DebtSite> Origins(Homeless found, Dictionary<DebtSite, int> open)
    {
        if (found.From.Length > 0)
            return open.Keys.Where(site => site == found.Site with { File = found.From });

        // What is said of a project stays with its file.
        return found.Site.Symbol.Length == 0 ? []
            : open.Keys.Where(site => site.File != found.Site.File && site with { File = found.Site.File } == found.Site).OrderBy(site => site.File, StringComparer.Ordinal);
    }

    /// <summary>A violation that stands where the baseline has none.</summary>
    /// <param name="From">The file under which the build found its entry; empty when it found none.</param>
    sealed record Homeless(DebtSite Site, string From);
}
