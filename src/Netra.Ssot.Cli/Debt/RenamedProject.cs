using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Cli.Debt;

/// <summary>Tells that the project of a baseline was renamed: then its violations are not gone, but new under another name.</summary>
static class RenamedProject
{
    /// <summary>What is wrong with a baseline that no project reads; null when no other project shows any of its violations.</summary>
    public static Finding? Find(StoredDebt debt, string root, DebtNames names, Survey survey)
    {
        var wanted = Totals(debt.Content);
        var (shared, heir) = survey.Projects
            .Where(project => !HasOwn(project.File, debt.Rule, root))
            .Select(project => (Shared: Shared(wanted, DebtObservation.Of(root, project.Verdicts).GetValueOrDefault(debt.Rule)), project.File))
            .OrderByDescending(project => project.Shared).ThenBy(project => project.File, StringComparer.Ordinal)
            .FirstOrDefault();
        if (shared == 0)
            return null;

        var name = Path.GetFileName(DebtPlaces.FileOf(root, names.NewNameOf(heir), debt.Rule));
        return DebtBook.Bad(debt.Path, new(
            1, $"is of no project any more, and {shared} of its {debt.Content.Count} violations are new in {Path.GetFileName(heir)}",
            $"rename it to {name} (git mv), as the project was, or delete it"));
    }

    static bool HasOwn(string project, string rule, string root) =>
        File.Exists(DebtPlaces.FileOf(root, DebtPlaces.NameOf(project), rule)) || File.Exists(DebtPlaces.FileOf(root, DebtPlaces.LongNameOf(root, project), rule));

    static int Shared(Dictionary<(string, string), int> wanted, DebtFile? shown) =>
        shown is null ? 0 : Totals(shown).Sum(total => Math.Min(total.Value, wanted.GetValueOrDefault(total.Key)));

    /// <summary>By member and target: the files may have moved with the project.</summary>
    static Dictionary<(string, string), int> Totals(DebtFile file) =>
        file.Counts.GroupBy(site => (site.Key.Symbol, site.Key.Target)).ToDictionary(group => group.Key, group => group.Sum(site => site.Value));
}
