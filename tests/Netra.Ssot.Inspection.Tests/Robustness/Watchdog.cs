namespace Netra.Ssot.Inspection.Tests.Robustness;

/// <summary>Notices a look that never ends, and says at which input. The bound is no measure of speed: nothing real comes near it.</summary>
static class Watchdog
{
    static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    /// <summary>Does the same with each of many inputs, on a thread with a stack of the usual size.</summary>
    public static void Each<T>(IEnumerable<T> inputs, Action<T> look)
    {
        var (seen, current) = (0, "nothing yet");
        var work = Task.Run(() =>
        {
            foreach (var input in inputs)
            {
                Volatile.Write(ref current, input?.ToString() ?? "");
                look(input);
                Interlocked.Increment(ref seen);
            }
        });

        for (var before = -1; !Completes(work); before = Volatile.Read(ref seen))
        {
            if (before == Volatile.Read(ref seen))
                Assert.Fail($"it hangs at {Volatile.Read(ref current)}");
        }
    }

    /// <summary>Does something once.</summary>
    public static T Run<T>(string what, Func<T> look)
    {
        T? result = default;
        Each([what], _ => result = look());
        return result!;
    }

    static bool Completes(Task work)
    {
        ((IAsyncResult)work).AsyncWaitHandle.WaitOne(Bound);
        if (work.IsCompleted)
            work.GetAwaiter().GetResult();
        return work.IsCompleted;
    }
}
