using System.Globalization;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Core.Debt;

/// <summary>SSOT4001: entries whose violation is gone.</summary>
public static class StaleDebt
{
    /// <summary>One finding for each stale entry of a baseline, at its line.</summary>
    /// <param name="path">Absolute path of the baseline.</param>
    public static IEnumerable<Finding> Find(string path, DebtFile baseline, DebtBalance balance)
    {
        var stale = new HashSet<DebtKey>(balance.Stale);
        var rule = RuleCatalogue.StaleDebt;
        foreach (var (key, line) in baseline.Keys.Select((key, index) => (key, index + 1)).Where(entry => stale.Contains(entry.key)))
        {
            var ordinal = key.Ordinal == 1 ? "" : string.Format(CultureInfo.InvariantCulture, ", number {0}", key.Ordinal);
            yield return new()
            {
                Rule = rule,
                Place = new SourcePlace(path, line, 1, line, 1),
                Message = rule.Say(Path.GetFileName(path), key.Site.Target, key.Site.Symbol.Length > 0 ? key.Site.Symbol : key.Site.File, ordinal),
                Symbol = key.Site.Symbol,
                Target = key.Site.Target,
                Remedy = rule.Remedy,
            };
        }
    }
}
