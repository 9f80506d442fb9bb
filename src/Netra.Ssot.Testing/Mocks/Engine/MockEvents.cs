using NSubstitute.Core;

namespace Netra.Ssot.Testing;

/// <summary>The handlers of a mock's events; NSubstitute's own registry cannot be emptied.</summary>
sealed class MockEvents : IEventHandlerRegistry
{
    volatile EventHandlerRegistry _handlers = new();

    public void Add(string eventName, object handler) => _handlers.Add(eventName, handler);

    public void Remove(string eventName, object handler) => _handlers.Remove(eventName, handler);

    public IEnumerable<object> GetHandlers(string eventName) => _handlers.GetHandlers(eventName);

    public void Clear() => _handlers = new();
}
