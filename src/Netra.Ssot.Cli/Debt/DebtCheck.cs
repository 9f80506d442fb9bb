using Netra.Ssot.Cli.Checking;
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
/// <param name="evidence">What was seen of the whole beside verdicts.</param>
/// <param name="otherConfigurations">The verdicts over the same in the policy's other configurations; asked only when they decide something.</param>
sealed class DebtCheck(Policy policy, Evidence evidence, Func<IReadOnlyList<Verdict>> otherConfigurations)
{
    /// <summary>The report with what is to be told beside its verdicts, as one more verdict on the policy.</summary>
    /// <param name="report">Over the whole, in one configuration.</param>
    public CheckResult Conclude(Report report)
    {
        var verdicts = VerdictsOf(report);
        var survey = Survey.Of(policy, verdicts);
        if (policy.Mode == PolicyMode.Off)
            return new(report, []);

        var reviewed = Review(survey);
        var findings = Find(survey, reviewed);
        if (policy.Configurations.Count > 0 && findings.Any(NeedsAllConfigurations))
        {
            survey = Survey.Of(policy, [.. verdicts, .. otherConfigurations()]);
            reviewed = Review(survey);
            findings = Find(survey, reviewed);
        }

        string[] notes = [.. Notes(survey, verdicts), .. reviewed.SelectMany(debt => debt.Doubts)];
        if (findings.Count == 0)
            return new(report, notes);

        var home = policy.File.Length > 0 ? policy.File : policy.Root;
        var ordered = findings.OrderBy(finding => finding.Place.File, StringComparer.Ordinal).ThenBy(finding => finding.Place.Line);
        return new(report with { Verdicts = [.. report.Verdicts, new(home, "", [.. ordered.Select(Weigh)])] }, notes);
    }

    /// <summary>The verdicts, and an empty one on each project of which a findings file said nothing: its baselines have a reader.</summary>
    static List<Verdict> VerdictsOf(Report report)
    {
        var told = report.Verdicts.Select(verdict => verdict.Project).ToHashSet(StringComparer.Ordinal);
        return [.. report.Verdicts, .. report.Projects.Where(tally => !told.Contains(tally.Project)).Select(tally => new Verdict(tally.Project, "", []))];
    }

    /// <summary>What keeps entries from being told stale, unless the verdicts themselves tell it.</summary>
    static IEnumerable<string> Notes(Survey survey, List<Verdict> verdicts) => survey.Projects
        .Where(project => project.Verdicts.Count > verdicts.Count(verdict => verdict.Project == project.File) && project.Obstacle.Length > 0)
        .Select(project => $"whether the baselines of {Path.GetFileName(project.File)} are stale cannot be told, because it was not judged in every configuration: {project.Obstacle}");

    List<ReviewedDebt> Review(Survey survey) => [.. DebtReview.Of(new(policy.Root), survey)];

    IReadOnlyList<Finding> Find(Survey survey, List<ReviewedDebt> reviewed)
    {
        var verdicts = survey.Verdicts;
        var told = verdicts.SelectMany(verdict => verdict.Judgements).Select(judgement => judgement.Finding.Place).ToHashSet();
        var stale = reviewed.Where(debt => debt.Balance is not null).SelectMany(debt => StaleDebt.Find(debt.Debt.Path, debt.Debt.Content, debt.Balance!));
        var bad = reviewed.Where(debt => debt.IsOrphan).Select(debt => debt.Debt.Problem).OfType<Finding>();
        // A project that has too many by itself has told so.
        var grown = ExemptionFindings.Grown(policy, verdicts).Where(finding => !told.Contains(finding.Place));
        // A part of a repository cannot tell what is nowhere in it; what is not judged may be anywhere.
        var idle = evidence.IsWhole && survey.Projects.All(project => project.Obstacle.Length == 0)
            ? IdlePatterns.Find(policy, evidence.IdlePaths, verdicts, evidence.MissingApis ?? [])
            : [];
        return [.. stale, .. bad, .. grown, .. idle];
    }

    static bool NeedsAllConfigurations(Finding finding) => finding.Rule == RuleCatalogue.StaleDebt || finding.Rule == RuleCatalogue.IdlePattern;

    Judgement Weigh(Finding finding) => new(finding, policy.Mode == PolicyMode.Audit ? Severity.Warning
        : Server.Builds(policy) ? Severity.Error
        : finding.Rule.DefaultSeverity);
}
