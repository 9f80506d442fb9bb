using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>SSOT2005: a type with the simple name of a public type of the SSOT library.</summary>
public sealed class ShadowCopyRule : CodeRule
{
    /// <inheritdoc />
    public override RuleDefinition Definition => RuleCatalogue.ShadowCopy;

    /// <inheritdoc />
    public override IEnumerable<Finding> Judge(CodeCase @case)
    {
        foreach (var type in @case.Facts.Types)
        {
            if (type.Namesake is { } original)
            {
                var remedy = @case.Policy.ReplacementFor(Definition, SymbolName.FullOf(original.Id));
                yield return Definition.At(type.Place, type.Id, original.Id, remedy, SymbolName.FullOf(type.Id), SymbolName.FullOf(original.Id));
            }
        }
    }
}
