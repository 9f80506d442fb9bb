using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Cli.Debt;

/// <summary>Tells why an entry that no verdict shows may stand nevertheless: nobody looked, or only another configuration shows it.</summary>
sealed class DebtDoubt(Policy policy)
{
    // Severities hold on every day.
    readonly VerdictBuilder _weights = new(policy, DebtBook.Empty, default);
    readonly VariableFiles _variable = new(policy);

    /// <summary>Why, as a clause; empty when nothing speaks for it.</summary>
    /// <param name="rule">The rule's id.</param>
    public string Of(string rule, DebtSite site) =>
        RuleCatalogue.Find(rule) is { } definition && _weights.SeverityOf(definition, ScopeFinder.Find(policy.Scopes, site.File)) == Severity.None
            ? $"the policy does not judge {rule} there any more; judge it again, or delete the baseline if that is for good"
            : _variable.Contains(site.File) ? "their files are compiled differently in other configurations; " + VariableFiles.Remedy
            : "";
}
