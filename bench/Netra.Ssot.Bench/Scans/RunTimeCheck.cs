using System.Diagnostics;
using System.Globalization;
using Netra.Ssot.Environment;
using Netra.Ssot.Testing;

namespace Netra.Ssot.Bench.Scans;

/// <summary>The run-time check of this very assembly, which is marked as one under the gate, in a new process.</summary>
/// <param name="Loading">Milliseconds to load the testing library and make a test object that does not ask.</param>
/// <param name="Check">Milliseconds that the check takes behind that.</param>
internal sealed record RunTimeCheck(double Loading, double Check)
{
    public const string Name = "run-time-check";

    /// <summary>Measures, as text that <see cref="Parse"/> reads.</summary>
    public static string Run()
    {
        var watch = Stopwatch.StartNew();
        using (new TestCase())
        {
            var loading = watch.Elapsed.TotalMilliseconds;
            watch.Restart();
            VerifiedAssembly.Require(typeof(RunTimeCheck).Assembly);
            return string.Create(CultureInfo.InvariantCulture, $"{loading} {watch.Elapsed.TotalMilliseconds}");
        }
    }

    public static RunTimeCheck Parse(string text) =>
        text.Split(' ') is [var loading, var check] ? new(double.Parse(loading, CultureInfo.InvariantCulture), double.Parse(check, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException("no times: " + text);

    /// <summary>A base class as teams write it, without the hook.</summary>
    sealed class TestCase : IDisposable
    {
        readonly IsolatedEnvironment _env = IsolatedEnvironment.BeginScope("test");
        readonly SsotMockFactory _mocks = new();

        public void Dispose()
        {
            _mocks.Dispose();
            _env.Dispose();
        }
    }
}
