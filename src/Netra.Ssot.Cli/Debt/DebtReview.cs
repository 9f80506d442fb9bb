using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Cli.Debt;

/// <summary>What a survey says of one baseline.</summary>
/// <param name="Balance">Null when it cannot be told.</param>
/// <param name="Obstacle">Why it cannot be told, as a clause; empty when it can.</param>
/// <param name="IsOrphan">Whether no project reads it, so that no gate tells of it.</param>
sealed record ReviewedDebt(StoredDebt Debt, DebtBalance? Balance, string Obstacle, bool IsOrphan)
{
    /// <summary>What stays in it although nothing shows it, one line for each reason.</summary>
    public IEnumerable<string> Doubts =>
        from doubtful in Balance?.Doubtful ?? []
        group doubtful.Count by doubtful.Why into reason
        select $"{reason.Sum()} of {Path.GetFileName(Debt.Path)} stay, though nothing shows them: {reason.Key}";
}

/// <summary>Holds the baselines of a repository against a survey. What was not judged whole stays as it is.</summary>
static class DebtReview
{
    public static IEnumerable<ReviewedDebt> Of(DebtFolder folder, Survey survey)
    {
        var names = new DebtNames(folder.Root, survey.Projects.Select(project => project.File));
        var doubt = new DebtDoubt(survey.Policy);
        return folder.ReadAll().Select(debt => debt.Problem is { } problem
            ? new(debt, null, problem.Message, !debt.IsOfARule || names.ReadersOf(debt.Name).Count == 0)
            : Review(folder.Root, debt, names, survey, doubt));
    }

    static string NotLookedAt(string root, IReadOnlyList<string> projects) =>
        $"{string.Join(" and ", projects.Select(project => RootPath.Relative(root, project)))} {(projects.Count == 1 ? "was" : "were")} not looked at";

    static ReviewedDebt Review(string root, StoredDebt debt, DebtNames names, Survey survey, DebtDoubt doubt)
    {
        var readers = survey.Projects.Where(project => names.Reads(project.File, debt.Name)).ToList();
        var others = names.ReadersOf(debt.Name).Except(readers.Select(project => project.File), StringComparer.Ordinal).ToList();
        if (others.Count > 0)
            return new(debt, null, NotLookedAt(root, others), IsOrphan: false);
        if (readers.Find(project => project.Obstacle.Length > 0) is { } obstacle)
            return new(debt, null, "it could not be judged whole: " + obstacle.Obstacle, IsOrphan: false);

        if (readers.Count == 0 && debt.Name == DebtPlaces.NameOf(survey.Policy.File) && debt.Name.Length > 0)
            return new(debt, null, "what is said of the repository was not looked at; name its folder or a solution", IsOrphan: false);
        if (readers.Count == 0 && RenamedProject.Find(debt, root, names, survey) is { } renamed)
            return new(debt with { Problem = renamed }, null, renamed.Message, IsOrphan: true);

        // Without any reader the project is gone, and its violations with it; what is said of the repository itself has the policy for its project.
        var verdicts = readers.SelectMany(project => project.Verdicts).ToList();
        return new(debt, DebtBalance.Of(debt.Content, debt.Rule, root, verdicts, site => doubt.Of(debt.Rule, site)), "", readers.Count == 0);
    }
}
