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
    static readonly IReadOnlyList<TestFramework>[] All =
        [.. Enumerable.Range(0, 1 << Enum.GetValues<TestFramework>().Length)
            .Select(bits => (IReadOnlyList<TestFramework>)[.. Enum.GetValues<TestFramework>().Where(framework => (bits & 1 << (int)framework) != 0)])];

    /// <summary>The frameworks in the set, in their order; one list for each set.</summary>
    public static IReadOnlyList<TestFramework> Frameworks(this FrameworkSet set) => All[(int)set];
}
