using NSubstitute.Core;

namespace Netra.Ssot.Testing;

/// <summary>The callbacks of a mock; NSubstitute's own list cannot be asked whether a call has one.</summary>
sealed class MockActions : ICallActions
{
    readonly CallActions _actions = new(MockEngine.CallInfos);

    public SpecificationList Arranged { get; } = new();

    public void Add(ICallSpecification callSpecification, Action<CallInfo> action)
    {
        _actions.Add(callSpecification, action);
        Arranged.Add(callSpecification);
    }

    public void Add(ICallSpecification callSpec)
    {
        _actions.Add(callSpec);
        Arranged.Add(callSpec);
    }

    public void InvokeMatchingActions(ICall callInfo) => _actions.InvokeMatchingActions(callInfo);

    public void MoveActionsForSpecToNewSpec(ICallSpecification oldCallSpecification, ICallSpecification newCallSpecification)
    {
        _actions.MoveActionsForSpecToNewSpec(oldCallSpecification, newCallSpecification);
        Arranged.Replace(oldCallSpecification, newCallSpecification);
    }

    public void Clear()
    {
        _actions.Clear();
        Arranged.Clear();
    }
}
