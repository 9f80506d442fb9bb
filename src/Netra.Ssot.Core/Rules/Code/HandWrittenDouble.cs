using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>SSOT2004: a type that is named like a double and implements an interface of another assembly.</summary>
public sealed class HandWrittenDoubleRule : CodeRule
{
    static readonly HashSet<string> Words = new(["Fake", "Mock", "Stub", "Spy", "Dummy"], StringComparer.Ordinal);

    /// <inheritdoc />
    public override RuleDefinition Definition => RuleCatalogue.HandWrittenDouble;

    /// <inheritdoc />
    public override IEnumerable<string> TypeNameWords => Words;

    /// <inheritdoc />
    public override IEnumerable<Finding> Judge(CodeCase @case)
    {
        var remedy = @case.Policy.ReplacementFor(Definition, "the SSOT's mock factory");
        foreach (var type in @case.Facts.Types)
        {
            if (IsNamedLikeADouble(type) && DoubledBy(type, @case.Facts.Assembly.Name) is { } doubled)
            {
                yield return Definition.At(
                    type.Place, type.Id, doubled.Id, remedy, type.Name, SymbolName.Readable(doubled.Id), remedy);
            }
        }
    }

    /// <summary>A test of a double, an attribute and an interface (<c>IFakeClock</c>) are none themselves.</summary>
    static bool IsNamedLikeADouble(TypeFact type)
    {
        if (type.TestFrameworks.Count > 0 || type.Bases.Any(link => link.Id == "T:System.Attribute"))
            return false;

        var words = PascalCase.Words(type.Name);
        return words[0] != "I" && words.Any(Words.Contains);
    }

    /// <summary>One interface of another assembly, if there is one; the platform's (<c>IDisposable</c>) say least.</summary>
    static TypeLink? DoubledBy(TypeFact type, string ownAssembly)
    {
        TypeLink? foreign = null;
        foreach (var link in type.Interfaces)
        {
            if (string.Equals(link.Assembly, ownAssembly, StringComparison.OrdinalIgnoreCase))
                continue;

            if (!link.Id.StartsWith("T:System.", StringComparison.Ordinal))
                return link;

            foreign ??= link;
        }

        return foreign;
    }
}
