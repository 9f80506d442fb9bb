using NSubstitute.Core;

namespace Netra.Ssot.Testing;

/// <summary>The callbacks of a mock; NSubstitute's own list cannot be asked whether a call has one. Most mocks have none, and then there is no list.</summary>
sealed class MockActions : ICallActions
{
    CallActions? _actions;

    public SpecificationList Arranged { get; } = new();

    CallActions Actions => LazyInitializer.EnsureInitialized(ref _actions, static () => new(MockEngine.CallInfos));

    public void Add(ICallSpecification callSpecification, Action<CallInfo> action)
    {
        Actions.Add(callSpecification, action);
        Arranged.Add(callSpecification);
    }

    public void Add(ICallSpecification callSpec)
    {
        Actions.Add(callSpec);
        Arranged.Add(callSpec);
    }

    public void InvokeMatchingActions(ICall callInfo) => Volatile.Read(ref _actions)?.InvokeMatchingActions(callInfo);

    public void MoveActionsForSpecToNewSpec(ICallSpecification oldCallSpecification, ICallSpecification newCallSpecification)
    {
        Volatile.Read(ref _actions)?.MoveActionsForSpecToNewSpec(oldCallSpecification, newCallSpecification);
        Arranged.Replace(oldCallSpecification, newCallSpecification);
    }

    public void Clear()
    {
        Volatile.Write(ref _actions, null);
        Arranged.Clear();
    }
}
