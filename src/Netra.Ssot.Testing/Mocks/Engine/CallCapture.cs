using NSubstitute.Core;
using NSubstitute.Routing;

namespace Netra.Ssot.Testing;

/// <summary>Runs a lambda that calls a mock, and keeps what the call looks like instead of making it.</summary>
sealed class CallCapture : IRoute
{
    static readonly DefaultForType Defaults = new();

    MockState? _state;
    ICallSpecification? _specification;

    public static (MockState State, ICallSpecification Specification) Of<T>(MockRegistry registry, T mock, Action<T> call)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(mock);
        ArgumentNullException.ThrowIfNull(call);
        registry.ThrowIfEnded();
        var router = RouterOf(mock);
        var capture = new CallCapture();
        var thread = SubstitutionContext.Current.ThreadContext;
        thread.SetNextRoute(router, state => capture.On(state));
        try
        {
            call(mock);
        }
        finally
        {
            thread.UseNextRoute(router);
            MockEngine.ForgetLastCall();
        }

        if (capture is not { _state: { } found, _specification: { } specification })
            throw new MockException($"The lambda given for {TypeNames.Of(typeof(T))} makes no call that the mock can see: call one member of it that can be overridden");
        MockEngine.CheckMatchers($"The lambda given for {TypeNames.Of(typeof(T))}");
        return found.Scope.Registry == registry ? (found, specification) : throw Foreign(typeof(T));
    }

    object? IRoute.Handle(ICall call)
    {
        _specification = MockEngine.Specifications.CreateFrom(call, MatchArgs.AsSpecifiedInCall);
        return Defaults.GetDefaultFor(call.GetReturnType());
    }

    CallCapture On(ISubstituteState state)
    {
        _state = state as MockState;
        return this;
    }

    static ICallRouter RouterOf<T>(T mock)
        where T : class =>
        mock switch
        {
            ICallRouterProvider provider => provider.GetCallRouter(),
            Delegate { Target: ICallRouterProvider provider } => provider.GetCallRouter(),
            _ => throw Foreign(typeof(T)),
        };

    static MockException Foreign(Type type) =>
        new($"This {TypeNames.Of(type)} is no mock of this factory: make it with Create, Loose, Spy or Partial of the same factory");
}
