using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>SSOT2006: an API that this repository's policy forbids, the most specific entry winning.</summary>
public sealed class ForbiddenApiRule : CodeRule
{
    /// <inheritdoc />
    public override RuleDefinition Definition => RuleCatalogue.ForbiddenApi;

    /// <inheritdoc />
    public override IEnumerable<Watch> Watches(Policy policy)
    {
        var members = policy.ForbiddenApis.Where(api => api.Symbol.Kind == SymbolPatternKind.Member).Select(api => api.Symbol).ToList();
        var wholes = policy.ForbiddenApis.Where(api => api.Symbol.Kind != SymbolPatternKind.Member).Select(api => api.Symbol).ToList();
        if (members.Count > 0)
            yield return new Watch { Apis = members, Origin = SymbolOrigin.Any, Declarations = true, AttributeArguments = true };
        if (wholes.Count > 0)
            yield return new Watch { Apis = wholes, Origin = SymbolOrigin.Any, TypeTokens = true, Declarations = true, AttributeArguments = true };
    }

    /// <inheritdoc />
    public override IEnumerable<Finding> Judge(CodeCase @case)
    {
        if (@case.Policy.ForbiddenApis.Count == 0)
            yield break;

        var forbidden = new SymbolPatternSet(@case.Policy.ForbiddenApis.Select(api => api.Symbol));
        foreach (var use in @case.Facts.Uses)
        {
            if (forbidden.Find(use.Target) is { } pattern)
            {
                var entry = @case.Policy.ForbiddenApis.First(api => ReferenceEquals(api.Symbol, pattern));
                var remedy = entry.Use.Length > 0 ? "use " + entry.Use : "remove the use";
                var reason = entry.Reason.Length > 0 ? " (" + entry.Reason + ")" : "";
                yield return Definition.At(use.Place, use.Member, use.Target, remedy, SymbolName.Readable(use.Target), reason, remedy);
            }
        }
    }
}
