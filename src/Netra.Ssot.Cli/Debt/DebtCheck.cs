using Netra.Ssot.Cli.Checking;
using Netra.Ssot.Cli.Policies;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Debt;

/// <summary>
/// What only a check over all target frameworks and configurations can say: entries of baselines whose violation is gone, deadlines of scopes, exemptions
/// that grew, and what the policy says of nothing that is there.
/// </summary>
/// <param name="evidence">What was seen of the whole beside verdicts.</param>
/// <param name="otherConfigurations">The verdicts over the same in the policy's other configurations; asked only when they decide something.</param>
sealed class DebtCheck(Policy policy, Evidence evidence, Func<IReadOnlyList<Verdict>> otherConfigurations)
{
    readonly VariableFiles _variable = new(policy);
    readonly List<Exemption> _hidden = [];

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

        string[] notes = [.. Notes(survey, verdicts), .. reviewed.SelectMany(debt => debt.Doubts), .. _hidden.Select(VariableFiles.NoteOn)];
        List<Judgement> judgements =
        [
            .. findings.Select(finding => new Judgement(finding, finding.Rule.DefaultSeverity)),
            .. SumFindings.Of(policy, verdicts, evidence.Today, evidence.IsWhole ? "" : " in what was judged"),
        ];
        var moves = new UnbackedMoves(policy, reviewed, evidence.Today);
        report = report with { Verdicts = [.. report.Verdicts.Select(verdict => moves.Recall(SumFindings.WithoutParts(policy, verdict, evidence.Today)))] };
        if (judgements.Count == 0)
            return new(report, notes);

        var home = policy.File.Length > 0 ? policy.File : policy.Root;
        var ordered = judgements.OrderBy(judgement => judgement.Finding.Place.File, StringComparer.Ordinal).ThenBy(judgement => judgement.Finding.Place.Line);
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
        var stale = reviewed.Where(debt => debt.Balance is not null).SelectMany(debt => StaleDebt.Find(debt.Debt.Path, debt.Debt.Content, debt.Balance!));
        var bad = reviewed.Where(debt => debt.IsOrphan).Select(debt => debt.Debt.Problem).OfType<Finding>();
        // A part of a repository cannot tell what is nowhere in it; what is not judged may be anywhere.
        var idle = evidence.IsWhole && survey.Projects.All(project => project.Obstacle.Length == 0)
            ? IdlePatterns.Find(policy, evidence.IdlePaths, verdicts, MayHide, evidence.MissingApis ?? [])
            : [];
        return [.. stale, .. bad, .. idle];
    }

    bool MayHide(Exemption exemption)
    {
        var may = _variable.MayHide(exemption);
        if (may)
            _hidden.Add(exemption);
        return may;
    }

    static bool NeedsAllConfigurations(Finding finding) => finding.Rule == RuleCatalogue.StaleDebt || finding.Rule == RuleCatalogue.IdlePattern;

    /// <summary>A deadline that is still to come warns everywhere; what else is no error on a workstation is one on a server.</summary>
    Judgement Weigh(Judgement judgement) => judgement with
    {
        Severity = policy.Mode == PolicyMode.Audit ? Severity.Warning
            : Server.Builds(policy) && judgement.Finding.Rule != RuleCatalogue.MissedDeadline ? Severity.Error
            : judgement.Severity,
    };
}
