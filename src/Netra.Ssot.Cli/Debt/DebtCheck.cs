using Netra.Ssot.Cli.Checking;
using Netra.Ssot.Cli.Inputs;
using Netra.Ssot.Cli.Policies;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Debt;

/// <summary>
/// What only a check over all target frameworks and configurations can say: entries of baselines whose violation is gone, exemptions that
/// grew, and what the policy says of nothing that is there.
/// </summary>
/// <param name="apis">What the projects refer to and make.</param>
/// <param name="otherConfigurations">Judges the same paths in the policy's other configurations; asked only when it decides something.</param>
sealed class DebtCheck(Policy policy, CheckOptions options, KnownApis apis, Func<IReadOnlyList<Verdict>> otherConfigurations)
{
    /// <summary>What is to be told beside verdicts, as one more verdict on the policy.</summary>
    /// <param name="verdicts">Of one configuration.</param>
    public Outcome Run(IReadOnlyList<Verdict> verdicts)
    {
        var survey = Survey.Of(policy, verdicts);
        var findings = policy.Mode == PolicyMode.Off ? [] : Find(survey);
        if (policy.Configurations.Count > 0 && findings.Any(NeedsAllConfigurations))
        {
            survey = Survey.Of(policy, [.. verdicts, .. otherConfigurations()]);
            findings = Find(survey);
        }

        if (findings.Count == 0)
            return new(null, Outcome.Nothing) { Notes = [.. Notes(survey, verdicts)] };

        var home = policy.File.Length > 0 ? policy.File : policy.Root;
        var ordered = findings.OrderBy(finding => finding.Place.File, StringComparer.Ordinal).ThenBy(finding => finding.Place.Line);
        return new(new(home, "", [.. ordered.Select(Weigh)]), Outcome.Nothing) { Notes = [.. Notes(survey, verdicts)] };
    }

    /// <summary>What keeps entries from being told stale, unless the verdicts themselves tell it.</summary>
    static IEnumerable<string> Notes(Survey survey, IReadOnlyList<Verdict> verdicts) => survey.Projects
        .Where(project => project.Verdicts.Count > verdicts.Count(verdict => verdict.Project == project.File) && project.Obstacle.Length > 0)
        .Select(project => $"whether the baselines of {Path.GetFileName(project.File)} are stale cannot be told, because it was not judged in every configuration: {project.Obstacle}");

    IReadOnlyList<Finding> Find(Survey survey)
    {
        var verdicts = survey.Verdicts;
        var told = verdicts.SelectMany(verdict => verdict.Judgements).Select(judgement => judgement.Finding.Place).ToHashSet();
        // A baseline that no project reads is told by one shard alone.
        var reviewed = DebtReview.Of(new(policy.Root), survey).Where(debt => !debt.IsOrphan || options.Shard.Holds(policy.Root, debt.Debt.Path)).ToList();
        var stale = reviewed.Where(debt => debt.Balance is not null).SelectMany(debt => StaleDebt.Find(debt.Debt.Path, debt.Debt.Content, debt.Balance!));
        var bad = reviewed.Where(debt => debt.IsOrphan).Select(debt => debt.Debt.Problem).OfType<Finding>();
        // A project that has too many by itself has told so.
        var grown = ExemptionFindings.Grown(policy, verdicts).Where(finding => !told.Contains(finding.Place));
        // A part of a repository cannot tell what is nowhere in it; what is not judged may be anywhere.
        var idle = IsWhole && survey.Projects.All(project => project.Obstacle.Length == 0)
            ? IdlePatterns.Find(policy, Files(), verdicts, apis.Missing(policy.ForbiddenApis))
            : [];
        return [.. stale, .. bad, .. grown, .. idle];
    }

    static bool NeedsAllConfigurations(Finding finding) => finding.Rule == RuleCatalogue.StaleDebt || finding.Rule == RuleCatalogue.IdlePattern;

    Judgement Weigh(Finding finding) => new(finding, policy.Mode == PolicyMode.Audit ? Severity.Warning
        : Server.Builds(policy) ? Severity.Error
        : finding.Rule.DefaultSeverity);

    bool IsWhole => options.Shard == Shard.Whole && options.Paths.Any(path =>
        path == policy.Root || (SolutionReader.IsSolution(path) && !path.EndsWith(".slnf", StringComparison.OrdinalIgnoreCase) && Path.GetDirectoryName(path) == policy.Root));

    List<string> Files() => policy.Scopes.Count + policy.Exemptions.Count == 0 ? [] : [.. FileWalk.Find(policy.Root, folder => InputResolver.IsOutputOrHidden(folder.Name), _ => true).Select(file => RootPath.Relative(policy.Root, file))];
}
