using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Cli.Debt;

/// <summary>Tells that the project of a baseline was renamed, by what all other projects show.</summary>
static class RenamedProject
{
    /// <summary>What is wrong with a baseline that no project reads; null when no other project shows any of its violations.</summary>
    public static Finding? Find(StoredDebt debt, string root, DebtNames names, Survey survey)
    {
        var (shared, heir) = survey.Projects
            .Where(project => !DebtPlaces.HasOwn(root, project.File, debt.Rule))
            .Select(project => (Shared: RenamedDebt.Shared(debt.Content, DebtObservation.Of(root, project.Verdicts).GetValueOrDefault(debt.Rule)), project.File))
            .OrderByDescending(project => project.Shared).ThenBy(project => project.File, StringComparer.Ordinal)
            .FirstOrDefault();
        return shared == 0 ? null : DebtBook.Bad(debt.Path, RenamedDebt.Fault(
            debt.Content, shared, Path.GetFileName(heir), Path.GetFileName(DebtPlaces.FileOf(root, names.NewNameOf(heir), debt.Rule))));
    }
}
