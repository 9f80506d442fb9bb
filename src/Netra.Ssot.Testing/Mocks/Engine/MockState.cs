using NSubstitute.Core;
using NSubstitute.Routing.AutoValues;

namespace Netra.Ssot.Testing;

/// <summary>The state of one mock: NSubstitute's, with lists that can tell whether a call was arranged.</summary>
sealed class MockState : ISubstituteState
{
    readonly CustomHandlers _handlers;
    readonly MockEvents _events = new();
    readonly MockBaseCalls _baseCalls = new();

    public MockState(MockScope scope, MockStyle style, IReadOnlyCollection<IAutoValueProvider> autoValueProviders)
    {
        Scope = scope;
        Style = style;
        AutoValueProviders = autoValueProviders;
        var getSpecification = new GetCallSpec(Calls, MockEngine.Specifications, Actions);
        var configure = new ConfigureCall(Results, Actions, getSpecification);
        ConfigureCall = style is MockStyle.Spy or MockStyle.Partial ? new RealSetters(configure) : configure;

        _handlers = new CustomHandlers(this);
        if (style == MockStyle.Spy)
            _handlers.AddCustomHandlerFactory(_ => new ForwardingHandler(scope));
        else if (style != MockStyle.Loose)
            _handlers.AddCustomHandlerFactory(_ => new StrictHandler(scope, this));
    }

    public MockScope Scope { get; }

    public MockStyle Style { get; }

    public MockCalls Calls { get; } = new();

    public MockActions Actions { get; } = new();

    public MockResults Results { get; } = new();

    public SpecificationList Allowed { get; } = new();

    public ICallResults AutoValuesCallResults { get; } = new MockResults();

    public IResultsForType ResultsForType { get; } = new ResultsForType(MockEngine.CallInfos);

    public ICallBaseConfiguration CallBaseConfiguration => _baseCalls;

    public IEventHandlerRegistry EventHandlerRegistry => _events;

    public IReadOnlyCollection<IAutoValueProvider> AutoValueProviders { get; }

    public IConfigureCall ConfigureCall { get; }

    public ICallCollection ReceivedCalls => Calls;

    public ICallResults CallResults => Results;

    public ICallActions CallActions => Actions;

    public ICustomHandlers CustomHandlers => _handlers;

    public void Reset()
    {
        Calls.Reset();
        Actions.Clear();
        Results.Clear();
        Allowed.Clear();
        AutoValuesCallResults.Clear();
        ResultsForType.Clear();
        _events.Clear();
        _baseCalls.Clear();
    }
}
