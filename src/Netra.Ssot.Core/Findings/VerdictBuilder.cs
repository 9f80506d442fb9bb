using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Core.Findings;

/// <summary>
/// Weighs findings: severities by rule and scope, exemptions, debt, deadlines, mode. Immutable and thread-safe.
/// All findings of a project are weighed together, because equal ones share the entries of a baseline.
/// </summary>
/// <param name="debt">The project's baselines.</param>
/// <param name="today">The day of the verdict, in UTC.</param>
public sealed class VerdictBuilder(Policy policy, DebtBook debt, DateTime today)
{
    /// <summary>The verdict over all findings of one project and target framework, with what only all of them together show: deadlines, and exemptions that grew.</summary>
    /// <param name="project">Absolute path of the project file, or of the assembly when there is no project.</param>
    public Verdict Build(string project, string targetFramework, IEnumerable<Finding> findings)
    {
        var verdict = BuildPart(project, targetFramework, findings);
        var told = SumFindings.Of(policy, verdict, today).Select(judgement => judgement with { Severity = Soften(judgement.Severity) });
        return verdict with { Judgements = [.. verdict.Judgements, .. told] };
    }

    /// <summary>The verdict over those findings that are known so far.</summary>
    /// <param name="project">Absolute path of the project file, or of the assembly when there is no project.</param>
    public Verdict BuildPart(string project, string targetFramework, IEnumerable<Finding> findings)
    {
        if (policy.Mode == PolicyMode.Off)
            return new Verdict(project, targetFramework, []);

        var judgements = new List<Judgement>();
        foreach (var finding in FindingOrder.Sort(findings))
        {
            if (Weigh(finding) is { } judgement)
                judgements.Add(judgement);
        }

        SetOffDebt(judgements);
        return new Verdict(project, targetFramework, judgements);
    }

    /// <summary>What a finding weighs, debt apart; null when it is not told at all.</summary>
    Judgement? Weigh(Finding finding)
    {
        var rule = finding.Rule;
        var path = policy.Scopes.Count + policy.Exemptions.Count == 0 ? "" : RootPath.Relative(policy.Root, finding.Place.File);
        var scope = ScopeFinder.Find(policy.Scopes, path);
        var judgement = new Judgement(finding, SeverityOf(rule, scope)) { Scope = scope };
        if (judgement.Severity == Severity.None)
            return null;

        var exemption = rule.IsConfigurable
            ? policy.Exemptions.FirstOrDefault(e => e.Covers(rule.Id, path, finding.Symbol) && e.Fault(today).Length == 0)
            : null;
        return exemption is null ? judgement : judgement with { Severity = Severity.None, State = FindingState.Exempt, Exemption = exemption };
    }

    /// <summary>
    /// How loud a new violation of a rule is. A scope speaks of some files and a rule's setting of all, so the scope wins. What guards the gate
    /// is not for sale.
    /// </summary>
    /// <param name="scope">Where it is; null outside of all scopes.</param>
    public Severity SeverityOf(RuleDefinition rule, Scope? scope)
    {
        if (policy.Mode == PolicyMode.Off || rule.Level > policy.AnalysisLevel)
            return Severity.None;

        var setting = policy.Rules.LastOrDefault(own => own.Severity is not null && string.Equals(own.Id, rule.Id, StringComparison.OrdinalIgnoreCase));
        return Soften(rule.IsConfigurable ? scope?.Severity ?? setting?.Severity ?? rule.DefaultSeverity : rule.DefaultSeverity);
    }

    /// <summary>Of equal findings the first ones by place are the debt, and what comes behind them is new.</summary>
    void SetOffDebt(List<Judgement> judgements)
    {
        if (debt.Files.Count == 0)
            return;

        var ledger = new DebtLedger(debt);
        for (var i = 0; i < judgements.Count; i++)
        {
            if (MayBeDebt(judgements[i]) && ledger.Take(judgements[i].Finding.Rule.Id, SiteOf(judgements[i])))
                judgements[i] = judgements[i] with { Severity = Severity.Info, State = FindingState.Debt };
        }

        for (var i = 0; i < judgements.Count; i++)
        {
            if (MayBeDebt(judgements[i]) && ledger.TakeMoved(judgements[i].Finding.Rule.Id, SiteOf(judgements[i]), out var from))
                judgements[i] = judgements[i] with { Severity = Severity.Info, State = FindingState.Moved, MovedFrom = from };
        }
    }

    static bool MayBeDebt(Judgement judgement) => judgement.State == FindingState.New && judgement.Finding.Rule.IsConfigurable;

    DebtSite SiteOf(Judgement judgement) => DebtSite.Of(policy.Root, judgement.Finding);

    Severity Soften(Severity severity) => policy.Mode == PolicyMode.Audit && severity == Severity.Error ? Severity.Warning : severity;
}
