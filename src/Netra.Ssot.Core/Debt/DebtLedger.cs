namespace Netra.Ssot.Core.Debt;

/// <summary>Sets violations off against a project's baselines, each entry once. Made for one verdict; not thread-safe.</summary>
internal sealed class DebtLedger(DebtBook book)
{
    readonly Dictionary<DebtEntry, int> _left = Entries(book);

    ILookup<DebtEntry, DebtSite>? _homeless;

    /// <summary>Takes the entry of a violation that stands where the baseline says.</summary>
    public bool Take(string rule, DebtSite site) => Use(new(rule, site));

    /// <summary>
    /// Takes an entry of the same member and target under another file that is gone: it was moved or renamed. A file that is still there may hold
    /// the violation for another target framework, or for another project of the same name, which one verdict does not see.
    /// To be asked when all violations that stand where the baseline says have taken theirs.
    /// </summary>
    /// <param name="from">The file that the baseline names, relative to the root.</param>
    public bool TakeMoved(string rule, DebtSite site, out string from)
    {
        _homeless ??= _left.Keys.Where(entry => _left[entry] > 0)
            .OrderBy(entry => entry.Site.File, StringComparer.Ordinal)
            .ToLookup(entry => Anywhere(entry.Rule, entry.Site), entry => entry.Site);

        foreach (var old in _homeless[Anywhere(rule, site)])
        {
            if (book.Exists(old.File) || !Use(new(rule, old)))
                continue;

            from = old.File;
            return true;
        }

        from = "";
        return false;
    }

    static DebtEntry Anywhere(string rule, DebtSite site) => new(rule, site with { File = "" });

    bool Use(DebtEntry entry)
    {
        if (!_left.TryGetValue(entry, out var left) || left == 0)
            return false;

        _left[entry] = left - 1;
        return true;
    }

    static Dictionary<DebtEntry, int> Entries(DebtBook book)
    {
        var entries = new Dictionary<DebtEntry, int>();
        foreach (var file in book.Files)
        {
            foreach (var site in file.Value.Counts)
                entries.Add(new(file.Key, site.Key), site.Value);
        }

        return entries;
    }
}
