using System.Collections.Concurrent;

namespace Netra.Ssot.Testing;

/// <summary>Everything one test's factory made, and what went wrong with it.</summary>
sealed class MockRegistry
{
    readonly ConcurrentQueue<MockState> _states = new();
    readonly ConcurrentQueue<Expectation> _expectations = new();
    readonly ConcurrentQueue<ITestDouble> _doubles = new();
    readonly ConcurrentQueue<string> _unconfigured = new();
    volatile bool _ended;

    public void Add(MockState state) => _states.Enqueue(state);

    public void Add(Expectation expectation) => _expectations.Enqueue(expectation);

    public void Add(ITestDouble testDouble)
    {
        ThrowIfEnded();
        _doubles.Enqueue(testDouble);
    }

    public string Unconfigured(string problem)
    {
        if (_ended)
            return $"A mock was used after its test had ended; stop what the test started before it ends. {problem}";
        _unconfigured.Enqueue(problem);
        return problem;
    }

    public IReadOnlyList<RecordedCall> Calls() =>
        [.. _states.SelectMany(state => state.Calls.AllCalls()).OrderBy(call => call.GetSequenceNumber()).Select(call => new RecordedCall(call))];

    public IReadOnlyList<string> Problems() =>
    [
        .. _unconfigured,
        .. _expectations.Select(expectation => expectation.Problem()).OfType<string>(),
        .. _doubles.SelectMany(testDouble => testDouble.Problems),
    ];

    public void ForgetCallsOf(MockScope scope)
    {
        foreach (var state in _states)
        {
            if (state.Scope == scope)
                state.Calls.Clear();
        }
    }

    public void Reset()
    {
        foreach (var state in _states)
            state.Reset();
        foreach (var testDouble in _doubles)
            testDouble.Reset();
        _expectations.Clear();
        _unconfigured.Clear();
    }

    public void End()
    {
        _ended = true;
        Reset();
    }

    public void ThrowIfEnded() => ObjectDisposedException.ThrowIf(_ended, typeof(SsotMockFactory));
}
