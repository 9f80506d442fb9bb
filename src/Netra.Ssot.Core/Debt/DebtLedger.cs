namespace Netra.Ssot.Core.Debt;

/// <summary>Sets violations off against a project's baselines, each entry once. Made for one verdict; not thread-safe.</summary>
internal sealed class DebtLedger(DebtBook book)
{
    readonly Dictionary<(string Rule, DebtSite Site), int> _left = book.Files
        .SelectMany(file => file.Value.Counts, (file, site) => (Key: (file.Key, site.Key), site.Value))
        .ToDictionary(entry => entry.Key, entry => entry.Value);

    ILookup<(string Rule, string Symbol, string Target), DebtSite>? _homeless;

    /// <summary>Takes the entry of a violation that stands where the baseline says.</summary>
    public bool Take(string rule, DebtSite site) => _left.TryGetValue((rule, site), out var left) && left > 0 && Use((rule, site), left);

    /// <summary>
    /// Takes an entry of the same member and target under another file that holds it no longer: the file was moved or renamed.
    /// To be asked when all violations that stand where the baseline says have taken theirs. Without a member only a file that is gone counts.
    /// </summary>
    /// <param name="from">The file that the baseline names, relative to the root.</param>
    public bool TakeMoved(string rule, DebtSite site, out string from)
    {
        _homeless ??= _left.Where(entry => entry.Value > 0).Select(entry => entry.Key)
            .OrderBy(entry => entry.Site.File, StringComparer.Ordinal)
            .ToLookup(entry => (entry.Rule, entry.Site.Symbol, entry.Site.Target), entry => entry.Site);

        foreach (var old in _homeless[(rule, site.Symbol, site.Target)])
        {
            var left = _left[(rule, old)];
            if (left == 0 || old == site || (old.Symbol.Length == 0 && book.Exists(old.File)))
                continue;

            from = old.File;
            return Use((rule, old), left);
        }

        from = "";
        return false;
    }

    bool Use((string Rule, DebtSite Site) entry, int left)
    {
        _left[entry] = left - 1;
        return true;
    }
}
