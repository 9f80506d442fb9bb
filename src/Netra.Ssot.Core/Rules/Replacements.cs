using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Core.Rules;

/// <summary>What messages name as the replacement: the policy's words before the rule's own.</summary>
static class Replacements
{
    /// <summary>What the policy names as the replacement for what a rule finds, else a neutral word.</summary>
    public static string ReplacementFor(this Policy policy, RuleDefinition rule, string fallback)
    {
        foreach (var setting in policy.Rules)
        {
            if (setting.Use.Length > 0 && string.Equals(setting.Id, rule.Id, StringComparison.OrdinalIgnoreCase))
                return setting.Use;
        }

        return fallback;
    }
}
