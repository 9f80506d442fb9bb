using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>How code rules word what they find.</summary>
static class CodeFindings
{
    /// <summary>A finding of a rule, with its message filled.</summary>
    public static Finding At(
        this RuleDefinition rule, SourcePlace place, string symbol, string target, string remedy, params object[] words) => new()
    {
        Rule = rule,
        Place = place,
        Message = rule.Say(words),
        Symbol = symbol,
        Target = target,
        Remedy = remedy,
    };

    /// <summary>Whether an API of another assembly is used; the eye also reports uses that other rules asked for.</summary>
    public static bool IsForeign(this CodeFacts facts, ApiUse use) =>
        !string.Equals(use.TargetAssembly, facts.Assembly.Name, StringComparison.OrdinalIgnoreCase);
}
