using System.Collections.Concurrent;
using System.Diagnostics;

namespace Netra.Ssot.Testing;

/// <summary>What one test measures: the time it has taken so far, counters, and values of its own.</summary>
/// <remarks>Safe to use from several threads. Names are compared ordinally.</remarks>
public sealed class TestMetrics
{
    readonly ConcurrentDictionary<string, long> _counters = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, object> _values = new(StringComparer.Ordinal);
    readonly long _started;

    /// <param name="started">A timestamp of <see cref="Stopwatch"/>.</param>
    internal TestMetrics(long started) => _started = started;

    /// <summary>Real time since the test object was made: it grows while the test runs. The test's fake clock has no say in it.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_started);

    /// <summary>The counters, by name: a copy.</summary>
    public IReadOnlyDictionary<string, long> Counters => new Dictionary<string, long>(_counters, StringComparer.Ordinal);

    /// <summary>The recorded values, by name: a copy.</summary>
    public IReadOnlyDictionary<string, object> Values => new Dictionary<string, object>(_values, StringComparer.Ordinal);

    internal bool IsEmpty => _counters.IsEmpty && _values.IsEmpty;

    /// <summary>Counts <paramref name="by"/> more.</summary>
    /// <returns>The new count.</returns>
    public long Increment(string counter, long by = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(counter);
        return _counters.AddOrUpdate(counter, static (_, more) => more, static (_, count, more) => count + more, by);
    }

    /// <summary>The count so far; 0 for a counter that nobody has counted.</summary>
    public long Count(string counter)
    {
        ArgumentException.ThrowIfNullOrEmpty(counter);
        return _counters.GetValueOrDefault(counter);
    }

    /// <summary>Records a value; the last one recorded under a name stands.</summary>
    public void Record(string name, object value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        _values[name] = value;
    }

    /// <summary>Records how long something takes, as a <see cref="TimeSpan"/> of real time: <c>using (Metrics.Measure("import")) …</c></summary>
    /// <returns>Ends the measurement when disposed.</returns>
    public IDisposable Measure(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new Measurement(this, name);
    }

    /// <summary>Fails when the test has taken <paramref name="limit"/> or more so far.</summary>
    /// <exception cref="AssertFailedException">It has; the message says how long.</exception>
    public void AssertElapsedUnder(TimeSpan limit)
    {
        var elapsed = Elapsed;
        if (elapsed >= limit)
            throw new AssertFailedException($"The test should take less than {limit}, but has taken {elapsed} so far");
    }

    /// <summary>Fails when a counter does not stand at <paramref name="expected"/>.</summary>
    /// <exception cref="AssertFailedException">It does not; the message says where it stands.</exception>
    public void AssertCount(string counter, long expected)
    {
        if (Count(counter) is var count && count != expected)
            throw new AssertFailedException($"The counter '{counter}' should stand at {expected}, but stands at {count}");
    }

    /// <summary>Fails when nothing has been recorded under <paramref name="name"/>.</summary>
    /// <returns>The recorded value.</returns>
    /// <exception cref="AssertFailedException">Nothing has; the message lists what has been.</exception>
    public object AssertRecorded(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return _values.TryGetValue(name, out var value)
            ? value
            : throw new AssertFailedException($"A value '{name}' should be recorded, but recorded are: {(_values.IsEmpty ? "none" : string.Join(", ", _values.Keys.Order(StringComparer.Ordinal)))}");
    }

    /// <summary>Counters and values on one line, for the test's output.</summary>
    public override string ToString() => string.Join(", ",
        _counters.Select(pair => $"{pair.Key} = {pair.Value}").Concat(_values.Select(pair => $"{pair.Key} = {pair.Value}")).Order(StringComparer.Ordinal));

    sealed class Measurement(TestMetrics metrics, string name) : IDisposable
    {
        readonly long _started = Stopwatch.GetTimestamp();

        public void Dispose() => metrics.Record(name, Stopwatch.GetElapsedTime(_started));
    }
}
