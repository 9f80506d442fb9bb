using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Inspection.Gates;

/// <summary>Says what is wrong with a policy: its own faults as SSOT9001, what others did to it as SSOT3003.</summary>
public static class PolicyFindings
{
    /// <summary>The finding for a problem.</summary>
    public static Finding Of(PolicyProblem problem)
    {
        var rule = problem.IsWeakening ? RuleCatalogue.WeakenedGate : RuleCatalogue.InvalidPolicy;
        return new Finding
        {
            Rule = rule,
            Place = problem.Place,
            Message = rule.Say(problem.Message),
            Remedy = rule.Remedy,
        };
    }
}
