using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>SSOT2002: a test class outside the SSOT base class of its framework; told once, at the topmost own type of its chain.</summary>
public sealed class TestBaseRule : CodeRule
{
    /// <inheritdoc />
    public override RuleDefinition Definition => RuleCatalogue.TestBase;

    /// <inheritdoc />
    public override bool AppliesTo(ProjectKind kind) => kind == ProjectKind.Test;

    /// <inheritdoc />
    public override IEnumerable<Finding> Judge(CodeCase @case)
    {
        var bases = new ServingBases(@case);
        var words = new TestBaseWords(@case, bases);
        var own = new Dictionary<string, TypeFact>(StringComparer.Ordinal);
        foreach (var type in @case.Facts.Types)
            own[type.Id] = type;

        var missing = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var outsiders = new Dictionary<string, HashSet<TestFramework>>(StringComparer.Ordinal);
        foreach (var type in @case.Facts.Types)
        {
            var unserved = bases.Unserved(type);
            if (unserved.Count == 0)
                continue;

            if (type.MissingAssembly is { } assembly)
            {
                if (missing.Add(assembly))
                    yield return BrokenChain(@case, type, assembly);
                continue;
            }

            var top = TopmostOutsider(type, own, bases, @case.Facts.Assembly.Name).Id;
            if (outsiders.TryGetValue(top, out var known))
                known.UnionWith(unserved);
            else
                outsiders.Add(top, [.. unserved]);
        }

        foreach (var type in @case.Facts.Types)
        {
            if (outsiders.TryGetValue(type.Id, out var unserved))
                yield return words.Tell(Definition, type, [.. unserved.OrderBy(framework => framework)]);
        }
    }

    /// <summary>The furthest own ancestor, unless it is a test class that is well served itself: then the fault lies below it.</summary>
    static TypeFact TopmostOutsider(TypeFact type, Dictionary<string, TypeFact> own, ServingBases bases, string ownAssembly)
    {
        for (var i = type.Bases.Count - 1; i >= 0; i--)
        {
            var link = type.Bases[i];
            if (string.Equals(link.Assembly, ownAssembly, StringComparison.OrdinalIgnoreCase) && own.TryGetValue(link.Id, out var ancestor)
                && (ancestor.TestFrameworks.Count == 0 || bases.Unserved(ancestor).Count > 0))
            {
                return ancestor;
            }
        }

        return type;
    }

    /// <summary>What is behind a missing assembly is unknown: neither a test class outside the base nor one inside it.</summary>
    static Finding BrokenChain(CodeCase @case, TypeFact type, string assembly) => RuleCatalogue.UnreadableInput.At(
        SourcePlace.TopOf(@case.ProjectFile), type.Id, assembly, "build with the assembly among the references",
        assembly + ".dll", "a base class of test class " + type.Name + " is in it, and it was not found", "build with it among the references");
}
