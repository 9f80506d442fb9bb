using System.Diagnostics;

namespace Netra.Ssot.Testing;

/// <summary>Waits for a condition in real time.</summary>
internal static class Poll
{
    static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);

    public static async Task UntilAsync(Func<ValueTask<bool>> condition, TimeSpan within, string expression, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(within, TimeSpan.Zero);
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            // Asked before it is too late, so that the last look is never older than the deadline.
            var isLast = Stopwatch.GetElapsedTime(started) >= within;
            if (await condition().ConfigureAwait(false))
                return;
            if (isLast)
                throw new AssertFailedException($"`{expression}` should come true within {within}, but did not");

            await Task.Delay(Interval, cancellation).ConfigureAwait(false);
        }
    }
}
