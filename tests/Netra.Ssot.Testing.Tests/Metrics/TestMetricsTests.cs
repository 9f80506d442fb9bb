using System.Diagnostics;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Testing.Tests.Metrics;

[TestClass]
public sealed class TestMetricsTests : GateTestCase
{
    readonly TestMetrics _metrics = new(Stopwatch.GetTimestamp());

    [TestMethod]
    public void Elapsed_GrowsWhileTheTestRuns()
    {
        var before = _metrics.Elapsed;
        var watch = Stopwatch.StartNew();
        SpinWait.SpinUntil(() => watch.ElapsedTicks > 0);

        Assert.IsGreaterThan(before, _metrics.Elapsed);
    }

    [TestMethod]
    public void AssertElapsedUnder_FailsWhileTheTestRuns()
    {
        var failure = Assert.ThrowsExactly<AssertFailedException>(() => _metrics.AssertElapsedUnder(TimeSpan.FromTicks(1)));

        Assert.StartsWith("The test should take less than 00:00:00.0000001, but has taken 00:00:00.", failure.Message);
    }

    [TestMethod]
    public void AssertElapsedUnder_HoldsForWhatIsFastEnough() => _metrics.AssertElapsedUnder(TimeSpan.FromHours(1));

    [TestMethod]
    public void Counter_CountsFromManyThreads()
    {
        const int Threads = 64;

        Parallel.For(0, Threads, _ => _metrics.Increment("queries", 2));

        Assert.AreEqual(2 * Threads, _metrics.Count("queries"));
        Assert.AreEqual(0, _metrics.Count("Queries"));
    }

    [TestMethod]
    public void AssertCount_SaysWhereTheCounterStands()
    {
        _metrics.Increment("queries");

        _metrics.AssertCount("queries", 1);
        var failure = Assert.ThrowsExactly<AssertFailedException>(() => _metrics.AssertCount("queries", 2));

        Assert.AreEqual("The counter 'queries' should stand at 2, but stands at 1", failure.Message);
    }

    [TestMethod]
    public void AssertRecorded_GivesTheLastValue()
    {
        _metrics.Record("model", "small");
        _metrics.Record("model", "large");

        Assert.AreEqual("large", _metrics.AssertRecorded("model"));
    }

    [TestMethod]
    public void AssertRecorded_OfWhatIsNot_ListsWhatIs()
    {
        Assert.EndsWith("recorded are: none", Assert.ThrowsExactly<AssertFailedException>(() => _metrics.AssertRecorded("model")).Message);
        _metrics.Record("tokens", 12);
        Assert.EndsWith("recorded are: tokens", Assert.ThrowsExactly<AssertFailedException>(() => _metrics.AssertRecorded("model")).Message);
    }

    [TestMethod]
    public void Measure_RecordsHowLongItTook()
    {
        using (_metrics.Measure("import"))
            Assert.IsEmpty(_metrics.Values);

        Assert.IsInRange(TimeSpan.Zero, _metrics.Elapsed, (TimeSpan)_metrics.AssertRecorded("import"));
    }

    [TestMethod]
    public void CopiesOfCountersAndValues_StayAsTheyAre()
    {
        _metrics.Increment("queries");
        var counters = _metrics.Counters;

        _metrics.Increment("queries");

        Assert.AreEqual(1, counters["queries"]);
    }
}
