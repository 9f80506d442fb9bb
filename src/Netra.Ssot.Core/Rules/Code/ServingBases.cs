using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>The policy's base classes, known by id and assembly, and the frameworks that they serve.</summary>
sealed class ServingBases(CodeCase @case)
{
    /// <summary>The frameworks of a class's tests that no SSOT base class in its chain serves.</summary>
    public IReadOnlyList<TestFramework> Unserved(TypeFact type)
    {
        if (type.TestFrameworks.Count == 0)
            return [];

        var reached = type.Bases.SelectMany(Entries).ToList();
        return ServeAll(reached, type.TestFrameworks)
            ? []
            : [.. type.TestFrameworks.Where(framework => !reached.Any(entry => Serves(entry, framework))).Distinct()];
    }

    /// <summary>The policy's base classes for a framework.</summary>
    public IEnumerable<SsotTestBase> For(TestFramework framework) => @case.Policy.TestBases.Where(entry => Serves(entry, framework));

    /// <summary>The policy's entries that name this very type.</summary>
    public IEnumerable<SsotTestBase> Entries(TypeLink link) =>
        @case.LibraryAssemblies.Contains(link.Assembly, StringComparer.OrdinalIgnoreCase)
            ? @case.Policy.TestBases.Where(entry => string.Equals(entry.Type, link.Id, StringComparison.Ordinal))
            : [];

    // A loop, because this is asked of every test class in every build, and queries over enumerations are compiled anew in each.
    static bool ServeAll(List<SsotTestBase> reached, IReadOnlyList<TestFramework> frameworks)
    {
        for (var i = 0; i < frameworks.Count; i++)
        {
            if (!reached.Any(entry => Serves(entry, frameworks[i])))
                return false;
        }

        return true;
    }

    /// <summary>A base without a framework serves any; a framework that only the policy knows is served by no other.</summary>
    static bool Serves(SsotTestBase entry, TestFramework framework) => entry.Framework is null || entry.Framework == framework;
}
