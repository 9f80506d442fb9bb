using System.Globalization;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Core.Findings;

/// <summary>Tells of exemptions that do not hold (SSOT4002): what they cover is judged as if they were not there.</summary>
public static class ExemptionFindings
{
    /// <summary>Those that have expired or lack what makes them answerable.</summary>
    /// <param name="today">The day, in UTC.</param>
    public static IEnumerable<Finding> Faulty(Policy policy, DateTime today)
    {
        foreach (var exemption in policy.Exemptions)
        {
            var fault = exemption.Fault(today);
            if (fault.Length > 0)
                yield return Tell(policy, exemption, fault, "mend what it allows and remove it, or complete and renew it");
        }
    }

    /// <summary>Those that cover more than their <c>Matches</c> says: what they were agreed for has grown.</summary>
    /// <param name="verdicts">Any part of the repository: what a part shows too many of, the whole does, too.</param>
    internal static IEnumerable<Finding> Grown(Policy policy, IReadOnlyCollection<Verdict> verdicts, string where)
    {
        foreach (var exemption in policy.Exemptions.Where(exemption => exemption.Matches is not null))
        {
            var covered = Covered(exemption, verdicts);
            if (covered > exemption.Matches)
                yield return Tell(policy, exemption, Count(covered, where, $", and {exemption.Matches} were agreed on in Matches"), "mend what came to it, or agree on another number");
        }
    }

    /// <summary>Those that name what they cover by a wildcard and say no <c>Matches</c>: they would grow unseen.</summary>
    /// <param name="where">As <see cref="SumFindings.Of(Policy, IReadOnlyCollection{Verdict}, DateTime, string)"/> says.</param>
    internal static IEnumerable<Finding> Uncounted(Policy policy, IReadOnlyCollection<Verdict> verdicts, string where)
    {
        foreach (var exemption in policy.Exemptions.Where(exemption => exemption is { IsWildcard: true, Matches: null }))
        {
            var covered = Covered(exemption, verdicts);
            var number = covered.ToString(CultureInfo.InvariantCulture);
            if (covered > 0)
            {
                yield return Tell(policy, exemption, Count(covered, where, " by a wildcard and may grow unseen"), where.Length == 0
                    ? $"write Matches=\"{number}\""
                    : $"write Matches=\"{number}\", or what `dotnet ssot check` counts in the whole repository");
            }
        }
    }

    /// <summary>The number of findings that an exemption covers.</summary>
    public static int Covered(Exemption exemption, IReadOnlyCollection<Verdict> verdicts) =>
        Violations.Count(verdicts, judgement => judgement.Exemption == exemption);

    /// <summary>Whether an exemption would let more findings in unseen than it covers.</summary>
    /// <param name="covered">The number of findings that it covers; 0 where it is idle altogether.</param>
    public static bool HasRoom(Exemption exemption, int covered) => covered > 0 && covered < exemption.Matches;

    static string Count(int covered, string where, string fault) =>
        string.Format(CultureInfo.InvariantCulture, "covers {0} finding{1}{2}{3}", covered, covered == 1 ? "" : "s", where, fault);

    static Finding Tell(Policy policy, Exemption exemption, string fault, string remedy)
    {
        var rule = RuleCatalogue.InvalidExemption;
        return new()
        {
            Rule = rule,
            Place = exemption.Place ?? SourcePlace.TopOf(policy.File),
            Message = rule.Say(exemption.Rule, Where(exemption), fault, remedy),
            Target = exemption.Rule,
            Remedy = rule.Remedy,
        };
    }

    static string Where(Exemption exemption) => exemption switch
    {
        { Symbol: { } symbol } => $" in {symbol.Text}",
        { Paths.Count: > 0 } => $" in {string.Join(";", exemption.Paths.Select(path => path.Text))}",
        _ => "",
    };
}
