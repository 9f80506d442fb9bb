using System.Numerics;
using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Test frameworks, as bits.</summary>
[Flags]
enum FrameworkSet : byte
{
    None = 0,
    Other = 1 << TestFramework.Other,
    MSTest = 1 << TestFramework.MSTest,
    XUnit = 1 << TestFramework.XUnit,
    NUnit = 1 << TestFramework.NUnit,
}

static class FrameworkSets
{
    const FrameworkSet Whole = FrameworkSet.Other | FrameworkSet.MSTest | FrameworkSet.XUnit | FrameworkSet.NUnit;

    static readonly TestFramework[][] All = ListAll();

    /// <summary>The frameworks in the set, in their order; one list for each set.</summary>
    /// <exception cref="InvalidDataException">The set holds what is no framework.</exception>
    public static IReadOnlyList<TestFramework> Frameworks(this FrameworkSet set) =>
        set <= Whole ? All[(int)set] : throw new InvalidDataException($"there is no framework set {(int)set}");

    /// <summary>The set of some frameworks.</summary>
    public static FrameworkSet Of(IReadOnlyList<TestFramework> frameworks)
    {
        var set = FrameworkSet.None;
        for (var i = 0; i < frameworks.Count; i++)
            set |= (FrameworkSet)(1 << (int)frameworks[i]);
        return set;
    }

    // Loops, because queries over numbers are compiled anew in each build.
    static TestFramework[][] ListAll()
    {
        var all = new TestFramework[(int)Whole + 1][];
        for (var bits = 0; bits < all.Length; bits++)
            all[bits] = List(bits);
        return all;
    }

    static TestFramework[] List(int bits)
    {
        var frameworks = new TestFramework[BitOperations.PopCount((uint)bits)];
        for (int framework = 0, count = 0; count < frameworks.Length; framework++)
        {
            if ((bits & 1 << framework) != 0)
                frameworks[count++] = (TestFramework)framework;
        }

        return frameworks;
    }
}
