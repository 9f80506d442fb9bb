using NSubstitute.Core;

namespace Netra.Ssot.Testing;

/// <summary>Everything one test's factory made, and what went wrong with it.</summary>
sealed class MockRegistry
{
    readonly List<MockState> _states = [];
    readonly List<Expectation> _expectations = [];
    readonly List<ITestDouble> _doubles = [];
    readonly List<string> _unconfigured = [];
    volatile bool _ended;

    public void Add(MockState state)
    {
        lock (_states)
            _states.Add(state);
    }

    public void Add(Expectation expectation)
    {
        lock (_states)
            _expectations.Add(expectation);
    }

    public void Add(ITestDouble testDouble)
    {
        ThrowIfEnded();
        lock (_states)
            _doubles.Add(testDouble);
    }

    public string Unconfigured(string problem)
    {
        if (_ended)
            return $"A mock was used after its test had ended; stop what the test started before it ends. {problem}";
        lock (_states)
            _unconfigured.Add(problem);
        return problem;
    }

    public IReadOnlyList<RecordedCall> Calls()
    {
        var calls = new List<ICall>();
        lock (_states)
        {
            foreach (var state in _states)
                calls.AddRange(state.Calls.AllCalls());
        }

        return [.. calls.OrderBy(call => call.GetSequenceNumber()).Select(call => new RecordedCall(call))];
    }

    public IReadOnlyList<string> Problems()
    {
        ITestDouble[] doubles;
        List<string> problems;
        lock (_states)
        {
            doubles = [.. _doubles];
            problems = [.. _unconfigured];
            foreach (var expectation in _expectations)
            {
                if (expectation.Problem() is { } problem)
                    problems.Add(problem);
            }
        }

        // Outside the lock: a hand-written double may call mocks.
        foreach (var testDouble in doubles)
            problems.AddRange(testDouble.Problems);
        return problems;
    }

    public void ForgetCallsOf(MockScope scope)
    {
        lock (_states)
        {
            foreach (var state in _states)
            {
                if (state.Scope == scope)
                    state.Calls.Clear();
            }
        }
    }

    public void Reset()
    {
        ITestDouble[] doubles;
        lock (_states)
        {
            doubles = [.. _doubles];
            foreach (var state in _states)
                state.Reset();
            _expectations.Clear();
            _unconfigured.Clear();
        }

        foreach (var testDouble in doubles)
            testDouble.Reset();
    }

    public void End()
    {
        _ended = true;
        Reset();
        // A matcher left over on this thread would go to a call of the next test.
        SubstitutionContext.Current.ThreadContext.DequeueAllArgumentSpecifications();
    }

    public void ThrowIfEnded() => ObjectDisposedException.ThrowIf(_ended, typeof(SsotMockFactory));
}
