using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>SSOT2003: a mock that a library makes outside the SSOT's factory; told where it is made.</summary>
public sealed class AdHocMockRule : CodeRule
{
    /// <inheritdoc />
    public override RuleDefinition Definition => RuleCatalogue.AdHocMock;

    /// <inheritdoc />
    public override IEnumerable<Watch> Watches(Policy policy) =>
    [
        new Watch { Apis = [.. MockLibraries.Creators.Patterns] },
        new Watch { Apis = [.. MockLibraries.PlatformCreators.Patterns], Origin = SymbolOrigin.Platform },
    ];

    /// <inheritdoc />
    public override IEnumerable<Finding> Judge(CodeCase @case)
    {
        var remedy = @case.Policy.ReplacementFor(Definition, "the SSOT's mock factory");
        foreach (var use in @case.Facts.Uses)
        {
            if (use.Kind != UseKind.TypeToken && @case.Facts.IsForeign(use)
                && (MockLibraries.Creators.Matches(use.Target) || MockLibraries.PlatformCreators.Matches(use.Target)))
            {
                yield return Definition.At(use.Place, use.Member, use.Target, remedy, SymbolName.Readable(use.Target), remedy);
            }
        }
    }
}
