using NSubstitute.Core;

namespace Netra.Ssot.Testing;

/// <summary>Stands where NSubstitute would make up an answer: whoever comes here has no configured result, and no base to call.</summary>
sealed class StrictHandler(MockScope scope, MockState state) : ICallHandler
{
    public RouteAction Handle(ICall call)
    {
        if (scope.Arranging || IsArranged(call) || ReturnsArrangedMock(call))
            return RouteAction.Continue();

        throw new MockException(scope.Registry.Unconfigured(UnconfiguredWords.Of(call, state)));
    }

    bool IsArranged(ICall call)
    {
        if (state.Allowed.Matches(call))
            return true;

        var shape = CallShape.Of(call.GetMethodInfo());
        return shape != MockAllow.Nothing
            && (scope.Allow.HasFlag(shape) || IsKeptFromBase(call) || state.Actions.Arranged.Matches(call) || state.Calls.IsExpected(call));
    }

    /// <summary>Of a partial mock, what has a base comes here only after When(…).DoNotCallBase().</summary>
    bool IsKeptFromBase(ICall call) => state.Style == MockStyle.Partial && call.CanCallBase;

    /// <summary>m.Child.Name.Returns(…) configures Child as well.</summary>
    bool ReturnsArrangedMock(ICall call) =>
        state.AutoValuesCallResults.TryGetResult(call, out var value) && value is ICallRouterProvider or Delegate { Target: ICallRouterProvider };
}
