using Netra.Ssot.Cli.Checking;
using Netra.Ssot.Cli.Inputs;
using Netra.Ssot.Cli.Policies;
using Netra.Ssot.Cli.Repositories;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Cli.Debt;

/// <summary>A project with the verdicts over all its target frameworks and configurations.</summary>
/// <param name="File">Absolute path of the project file, or of the policy for what is said of the repository.</param>
/// <param name="Obstacle">What kept it from being judged whole; empty when nothing did.</param>
sealed record SurveyedProject(string File, IReadOnlyList<Verdict> Verdicts, string Obstacle);

/// <summary>
/// Judges what was built over all target frameworks and all of the policy's configurations: only what none of them shows is gone, for
/// a violation may stand under <c>#if</c>.
/// </summary>
/// <param name="Policy">The repository's policy.</param>
/// <param name="Projects">In the order of their paths.</param>
sealed record Survey(Policy Policy, IReadOnlyList<SurveyedProject> Projects)
{
    static readonly string[] Obstacles =
        [RuleCatalogue.InvalidPolicy.Id, RuleCatalogue.UnreadableInput.Id, RuleCatalogue.BrokenRule.Id, RuleCatalogue.BadBaseline.Id];

    /// <summary>The verdicts of all projects.</summary>
    public IReadOnlyList<Verdict> Verdicts => [.. Projects.SelectMany(project => project.Verdicts)];

    /// <summary>Judges.</summary>
    /// <param name="policies">Those of the whole command, so that all verdicts speak of the same exemptions.</param>
    /// <param name="paths">Solutions, projects or folders of one repository; absolute.</param>
    /// <param name="build">Whether to build first.</param>
    /// <exception cref="UsageException">Nothing can be judged.</exception>
    public static Survey Run(Session session, PolicyLoader policies, IReadOnlyList<string> paths, bool build)
    {
        var policy = PolicyOf(paths, policies);
        var options = new CheckOptions { Paths = paths, Build = build, JudgesIntermediates = true };
        IEnumerable<string> configurations = policy.Configurations.Count == 0 ? [""] : policy.Configurations;
        var verdicts = configurations.SelectMany(configuration => Judge(session, policies, options with { Configuration = configuration })).ToList();
        // A repository of which nothing is said was judged, too.
        if (policy.File.Length > 0 && RepositoryReader.IsWide(paths))
            verdicts.Add(new(policy.File, "", []));
        return Of(policy, verdicts);
    }

    /// <summary>Brings verdicts together by their projects.</summary>
    public static Survey Of(Policy policy, IReadOnlyList<Verdict> verdicts) => new(policy,
    [
        .. verdicts.GroupBy(verdict => verdict.Project, StringComparer.Ordinal)
            .OrderBy(project => project.Key, StringComparer.Ordinal)
            .Select(project => new SurveyedProject(project.Key, [.. project], ObstacleOf(project))),
    ]);

    /// <summary>The policy of the repository that all the paths lie in.</summary>
    public static Policy PolicyOf(IReadOnlyList<string> paths, PolicyLoader policies)
    {
        var roots = InputResolver.Resolve(paths).Projects.Select(project => PolicyLocator.Locate(Path.GetDirectoryName(project)!).Root).Distinct(StringComparer.Ordinal).ToList();
        if (roots.Count != 1)
            throw new UsageException(roots.Count == 0 ? "there is no project; name a solution, a project or a folder of projects" : $"the projects are of several repositories, {roots[0]} and {roots[1]}; name those of one");

        var reading = policies.For(roots[0]).Reading;
        if (reading.Policy is not { } policy)
            throw new UsageException("the policy is invalid: " + reading.Problems[0].Message);
        return policy.Mode != PolicyMode.Off ? policy : throw new UsageException($"nothing is judged, because SsotMode is off in {policy.File}");
    }

    static IReadOnlyList<Verdict> Judge(Session session, PolicyLoader policies, CheckOptions options) =>
        new CheckRun(session, options, session.Progress(), policies).Verdicts();

    static string ObstacleOf(IEnumerable<Verdict> verdicts) => verdicts
        .SelectMany(verdict => verdict.Judgements.Select(judgement => judgement.Finding))
        .FirstOrDefault(finding => Obstacles.Contains(finding.Rule.Id))?.Message ?? "";
}
