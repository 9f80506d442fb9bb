using Netra.Ssot.Cli.Checking;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Cli.Repositories;

/// <summary>
/// Checks what no build can see of itself: which projects the gate is missing from, what takes it away, and how scripts start tests.
/// One verdict for each project that something is said of, and one for the rest of a repository.
/// </summary>
static class RepositoryCheck
{
    /// <param name="projects">The projects, once for each target framework.</param>
    /// <param name="paths">What the user named; absolute.</param>
    /// <param name="isOurs">Whether this run tells what is found in a file.</param>
    /// <param name="today">The day of the verdicts, in UTC.</param>
    public static IEnumerable<Outcome> Run(IEnumerable<SeenProject> projects, IReadOnlyList<string> paths, Predicate<string> isOurs, DateTime today)
    {
        foreach (var repository in projects.Where(project => project.Kind is not null).GroupBy(project => project.Policy))
        {
            var policy = repository.Key.Reading.Policy!;
            var facts = RepositoryReader.Read([.. repository], policy.Root, paths);
            var home = policy.File.Length > 0 ? policy.File : policy.Root;
            var findings = Judge.WithAllRules.JudgeRepository(new(policy, facts), home).Where(finding => isOurs(finding.Place.File));
            foreach (var verdict in Weigh(policy, today, home, findings, [.. facts.Projects.Select(project => project.File)]))
                yield return new(verdict, Outcome.Nothing);
        }
    }

    static IEnumerable<Verdict> Weigh(Policy policy, DateTime today, string home, IEnumerable<Finding> findings, IReadOnlyList<string> projects) =>
        from told in findings.GroupBy(finding => projects.Contains(finding.Place.File, StringComparer.Ordinal) ? finding.Place.File : home, StringComparer.Ordinal)
            .OrderBy(told => told.Key, StringComparer.Ordinal)
        select new VerdictBuilder(policy, DebtBook.Read(policy.Root, told.Key), today).Build(told.Key, "", told);
}
