using System.Diagnostics;
using System.Globalization;
using Netra.Ssot.Testing;

namespace Netra.Ssot.Bench.Scans;

/// <summary>The run-time check of this very assembly, which is marked as one under the gate, as the first thing of a process.</summary>
internal static class RunTimeCheck
{
    public const string Name = "run-time-check";

    /// <summary>How long it took, in milliseconds, with the loading of the testing library.</summary>
    public static string Run()
    {
        var watch = Stopwatch.StartNew();
        VerifiedAssembly.Require(typeof(RunTimeCheck).Assembly);
        return watch.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);
    }
}
