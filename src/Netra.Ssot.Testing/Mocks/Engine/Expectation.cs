using NSubstitute.Core;
using NSubstitute.ReceivedExtensions;

namespace Netra.Ssot.Testing;

/// <summary>A call that must come, and those that came.</summary>
sealed class Expectation(ICallSpecification specification, Quantity times)
{
    readonly List<ICall> _received = [];

    public bool IsFor(ICall call) => specification.IsSatisfiedBy(call);

    public void Received(ICall call)
    {
        if (!IsFor(call))
            return;
        lock (_received)
            _received.Add(call);
    }

    public void TakeBack(ICall call)
    {
        lock (_received)
            _received.Remove(call);
    }

    /// <summary>What is wrong, or null when the expectation is met.</summary>
    public string? Problem()
    {
        lock (_received)
        {
            return times.Matches(_received)
                ? null
                : $"{CallWords.Of(specification)} {Counts.Expected(times)}, and {Counts.Was("called", _received.Count)}";
        }
    }
}
