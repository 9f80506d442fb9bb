using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Core.Findings;

/// <summary>
/// What only many findings together show: scopes with debt left behind their deadline (SSOT4003), and exemptions that cover more than was agreed on (SSOT4002).
/// A build tells them of its project; who has judged more tells them of all that, in place of each project's part.
/// </summary>
public static class SumFindings
{
    /// <summary>The judgements, in the order of the policy.</summary>
    /// <param name="today">The day, in UTC.</param>
    /// <param name="where">What the verdicts are part of: <c> in project Orders.Tests</c>; empty when they are the whole repository.</param>
    public static IReadOnlyList<Judgement> Of(Policy policy, IReadOnlyCollection<Verdict> verdicts, DateTime today, string where) => policy.Scopes.Count + policy.Exemptions.Count == 0 ? [] :
    [
        .. Deadlines.Find(policy, verdicts, today, where),
        .. ExemptionFindings.Grown(policy, verdicts, where).Select(finding => new Judgement(finding, finding.Rule.DefaultSeverity)),
        .. ExemptionFindings.Uncounted(policy, verdicts, where).Select(finding => new Judgement(finding, Severity.Warning)),
    ];

    /// <summary>Of one project.</summary>
    internal static IReadOnlyList<Judgement> Of(Policy policy, Verdict verdict, DateTime today) =>
        Of(policy, [verdict], today, " in project " + Path.GetFileNameWithoutExtension(verdict.Project));

    /// <summary>The verdict without what it tells of its part of a sum by this policy.</summary>
    /// <param name="today">The day of the verdict, in UTC.</param>
    public static Verdict WithoutParts(Policy policy, Verdict verdict, DateTime today)
    {
        var whole = verdict.Judgements.Where(judgement => !IsPart(policy, judgement.Finding, today)).ToList();
        return whole.Count == verdict.Judgements.Count ? verdict : verdict with { Judgements = whole };
    }

    // An exemption with a fault covers nothing: what is told of it is the fault.
    static bool IsPart(Policy policy, Finding finding, DateTime today) =>
        (finding.Rule == RuleCatalogue.MissedDeadline && policy.Scopes.Any(scope => scope.Name == finding.Target && scope.Place == finding.Place))
        || (finding.Rule == RuleCatalogue.InvalidExemption && policy.Exemptions.Any(exemption => exemption.Place == finding.Place && exemption.Fault(today).Length == 0));
}
