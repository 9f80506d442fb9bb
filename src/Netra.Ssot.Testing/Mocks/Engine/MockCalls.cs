using System.Collections.Immutable;
using NSubstitute.Core;

namespace Netra.Ssot.Testing;

/// <summary>The calls a mock received. Expectations are told at the call, so that arguments changed later do not count.</summary>
sealed class MockCalls : ICallCollection
{
    readonly CallCollection _calls = new();
    ImmutableArray<Expectation> _expectations = [];

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
        _calls.Add(call);
        foreach (var expectation in _expectations)
            expectation.Received(call);
    }

    /// <summary>The call turned out to be the first half of an arrangement.</summary>
    public void Delete(ICall call)
    {
        _calls.Delete(call);
        foreach (var expectation in _expectations)
            expectation.TakeBack(call);
    }

    public IEnumerable<ICall> AllCalls() => _calls.AllCalls();

    public void Clear() => _calls.Clear();

    public void Reset()
    {
        _calls.Clear();
        ImmutableInterlocked.InterlockedExchange(ref _expectations, []);
    }
}
