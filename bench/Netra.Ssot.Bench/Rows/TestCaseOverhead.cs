using Netra.Ssot.Bench.Harness;
using Netra.Ssot.Bench.Inputs;

namespace Netra.Ssot.Bench.Rows;

/// <summary>What the base class costs: 5,000 tests that derive from SsotTestCase, and the very same without a base, run by <c>dotnet test</c>.</summary>
internal static class TestCaseOverhead
{
    public static IEnumerable<Line> Measure(Workshop workshop)
    {
        var with = new ManyTests(workshop.Folder("derived"), " : SsotTestCase");
        var without = new ManyTests(workshop.Folder("plain"), "");
        with.Make();
        without.Make();

        var result = Pairs.Run(workshop.Options.TestRuns, with.Run, without.Run);
        yield return Line.Below("testcase", $"{ManyTests.Count} tests of SsotTestCase, whole run", result, 1.05, "plain MSTest");
        yield return Line.Note("testcase", "added by test", Line.Time(result.Added / ManyTests.Count));
    }
}
