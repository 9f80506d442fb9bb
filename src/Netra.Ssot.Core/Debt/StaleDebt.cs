using System.Globalization;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Core.Debt;

/// <summary>SSOT4001: entries whose violation is gone from where they say it is.</summary>
public static class StaleDebt
{
    /// <summary>One finding for each stale entry of a baseline, at its line, and for what moved so that builds take it for new.</summary>
    /// <param name="path">Absolute path of the baseline.</param>
    public static IEnumerable<Finding> Find(string path, DebtFile baseline, DebtBalance balance)
    {
        var stale = new HashSet<DebtKey>(balance.Stale);
        var unseen = balance.Moves.Where(move => move.IsUnseen).ToLookup(move => move.To with { File = move.From });
        foreach (var (key, line) in baseline.Keys.Select((key, index) => (key, index + 1)))
        {
            var site = key.Site;
            if (stale.Contains(key))
                yield return Tell(path, line, site, key.Ordinal == 1 ? "" : string.Format(CultureInfo.InvariantCulture, ", number {0}", key.Ordinal));
            foreach (var move in key.Ordinal == 1 ? unseen[site] : [])
                yield return Tell(path, line, site, $" in {move.From}, and stands in {move.To.File} now");
        }
    }

    static Finding Tell(string path, int line, DebtSite site, string more)
    {
        var rule = RuleCatalogue.StaleDebt;
        return new()
        {
            Rule = rule,
            Place = new SourcePlace(path, line, 1, line, 1),
            Message = rule.Say(Path.GetFileName(path), site.Target, site.Symbol.Length > 0 ? site.Symbol : site.File, more),
            Symbol = site.Symbol,
            Target = site.Target,
            Remedy = rule.Remedy,
        };
    }
}
