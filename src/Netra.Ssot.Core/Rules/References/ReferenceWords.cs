using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Core.Rules.References;

/// <summary>What the messages of the reference rules share.</summary>
internal static class ReferenceWords
{
    /// <summary>The policy's reason, ready to follow "is forbidden"; empty without one.</summary>
    public static string Because(ForbiddenPackage entry) => entry.Reason.Length == 0 ? "" : " (" + entry.Reason + ")";

    /// <summary>What to do instead: the entry's words, else those of the policy for the rule, else the rule's own.</summary>
    public static string Instead(Policy policy, RuleDefinition rule, ForbiddenPackage entry, string otherwise)
    {
        var use = entry.Use.Length > 0 ? entry.Use : policy.ReplacementFor(rule, "");
        return use.Length == 0 ? otherwise : "use " + use + " instead";
    }
}
