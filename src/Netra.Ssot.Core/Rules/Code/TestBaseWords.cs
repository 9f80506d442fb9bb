using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>Words what is wrong with a test class's chain of base classes: none at all, another one, one for another framework.</summary>
sealed class TestBaseWords(CodeCase @case, ServingBases bases)
{
    /// <summary>The finding on the topmost own type of a chain.</summary>
    /// <param name="unserved">The frameworks for which the chain has no SSOT base class; never empty.</param>
    public Finding Tell(RuleDefinition rule, TypeFact type, IReadOnlyList<TestFramework> unserved)
    {
        TypeLink? foreign = type.Bases.FirstOrDefault(link => !string.Equals(link.Assembly, @case.Facts.Assembly.Name, StringComparison.OrdinalIgnoreCase));
        var wanted = unserved.SelectMany(bases.For).Select(entry => SymbolName.Readable(entry.Type)).Distinct().ToList();
        var remedy = @case.Policy.ReplacementFor(rule, string.Join(" or ", wanted)) is { Length: > 0 } use
            ? "derive it from " + use
            : "name one with SsotTestBase in the policy, or move the tests to a framework that has one";
        return rule.At(type.Place, type.Id, foreign?.Id ?? "T:System.Object", remedy, type.Name, Fault(type, foreign, unserved), remedy);
    }

    string Fault(TypeFact type, TypeLink? foreign, IReadOnlyList<TestFramework> unserved)
    {
        foreach (var framework in unserved)
        {
            if (!bases.For(framework).Any())
                return "has " + Describe(framework) + " tests, for which the policy names no base class";
        }

        var reached = type.Bases.SelectMany(bases.Entries).FirstOrDefault(entry => entry.Framework is not null);
        if (reached is not null)
        {
            return $"derives from {SymbolName.Readable(reached.Type)}, which serves {Describe(reached.Framework!.Value)}, "
                + $"but its tests are {string.Join(" and ", unserved.Select(Describe))}";
        }

        return foreign is null ? "has no base class" : "derives from " + SymbolName.Readable(foreign.Id);
    }

    static string Describe(TestFramework framework) => framework switch
    {
        TestFramework.XUnit => "xUnit",
        TestFramework.MSTest => "MSTest",
        TestFramework.NUnit => "NUnit",
        _ => "custom",
    };
}
