using System.Collections.Immutable;
using NSubstitute.Core;

namespace Netra.Ssot.Testing;

/// <summary>The calls a mock received. Expectations are told at the call, so that arguments changed later do not count.</summary>
sealed class MockCalls : ICallCollection
{
    readonly Lock _lock = new();
    ImmutableArray<Expectation> _expectations = [];
    List<ICall>? _calls;

    public void Expect(Expectation expectation) =>
        ImmutableInterlocked.Update(ref _expectations, static (all, added) => all.Add(added), expectation);

    public bool IsExpected(ICall call)
    {
        foreach (var expectation in _expectations)
        {
            if (expectation.IsFor(call))
                return true;
        }

        return false;
    }

    public void Add(ICall call)
    {
        lock (_lock)
            (_calls ??= []).Add(call);
        foreach (var expectation in _expectations)
            expectation.Received(call);
    }

    /// <summary>The call turned out to be the first half of an arrangement.</summary>
    public void Delete(ICall call)
    {
        lock (_lock)
            _calls?.Remove(call);
        foreach (var expectation in _expectations)
            expectation.TakeBack(call);
    }

    public IEnumerable<ICall> AllCalls()
    {
        lock (_lock)
            return _calls is null ? [] : _calls.ToArray();
    }

    public void Clear()
    {
        lock (_lock)
            _calls = null;
    }

    public void Reset()
    {
        Clear();
        ImmutableInterlocked.InterlockedExchange(ref _expectations, []);
    }
}
