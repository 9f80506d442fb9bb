using NSubstitute.Core;

namespace Netra.Ssot.Testing;

/// <summary>State for one mock, and for those NSubstitute makes by itself as its return values, which are then of the same registry.</summary>
sealed class MockStateFactory(MockScope scope) : ISubstituteStateFactory
{
    bool _madeFirst;

    public ISubstituteState Create(ISubstituteFactory substituteFactory)
    {
        // The real object stands behind the spy itself only; what the spy returns by itself has no such thing.
        var style = _madeFirst && scope.Style is (MockStyle.Spy or MockStyle.Partial) ? MockStyle.Strict : scope.Style;
        _madeFirst = true;
        var state = new MockState(scope, style, MockEngine.AutoValues.CreateProviders(substituteFactory));
        scope.Registry.Add(state);
        return state;
    }
}
