using System.Diagnostics;

namespace Netra.Ssot.Bench.Harness;

/// <summary>What came of interleaved pairs, in milliseconds.</summary>
/// <param name="Ours">Median of our times.</param>
/// <param name="Peer">Median of the peer's times.</param>
/// <param name="Ratio">Median of the ratios within each pair.</param>
/// <param name="Added">Median of the differences within each pair.</param>
internal sealed record PairResult(double Ours, double Peer, double Ratio, double Added);

/// <summary>
/// Measures two things side by side: A B, B A, A B, … so that what the machine does meanwhile falls on both, and the median of the
/// ratios within the pairs leaves out what fell on one alone.
/// </summary>
internal static class Pairs
{
    const int RoundsToWarmUp = 4;
    const int CallsToWarmUp = 30;
    const int PauseToWarmUp = 300;

    /// <summary>Runs both once to warm up, then in pairs.</summary>
    public static PairResult Run(int count, Func<double> ours, Func<double> peer)
    {
        ours();
        peer();
        return RunCold(count, ours, peer);
    }

    /// <summary>Runs both in pairs, from the first time on.</summary>
    public static PairResult RunCold(int count, Func<double> ours, Func<double> peer)
    {
        var (our, their) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            if (i % 2 == 0)
                our[i] = ours();
            their[i] = peer();
            if (i % 2 == 1)
                our[i] = ours();
        }

        return new(Median(our), Median(their), Median(our.Zip(their, (one, other) => one / other)), Median(our.Zip(their, (one, other) => one - other)));
    }

    /// <summary>
    /// A measured action of this process, as it runs once the runtime has optimized it, repeated until its time is well above the
    /// clock's grain; the time is that of one call.
    /// </summary>
    public static Func<double> Warm(int times, Action action)
    {
        for (var round = 0; round < RoundsToWarmUp; round++)
        {
            for (var i = 0; i < CallsToWarmUp; i++)
                action();

            // The runtime compiles in the background, and only when no new methods have appeared for a while.
            Thread.Sleep(PauseToWarmUp);
        }

        return () =>
        {
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < times; i++)
                action();
            return watch.Elapsed.TotalMilliseconds / times;
        };
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
