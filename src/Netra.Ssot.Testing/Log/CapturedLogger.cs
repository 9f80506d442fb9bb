using Microsoft.Extensions.Logging;

namespace Netra.Ssot.Testing;

/// <summary>The logger that the code under test writes to.</summary>
internal sealed class CapturedLogger(TestLog log, string category) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => log.Scopes.Push(state);

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None && logLevel >= log.MinimumLevel;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;

        var scopes = new List<object?>();
        log.Scopes.ForEachScope(static (scope, list) => list.Add(scope), scopes);
        // The state may be reused by its owner: what it says now is what was logged.
        var properties = state is IEnumerable<KeyValuePair<string, object?>> pairs ? pairs.ToArray() : [];
        log.Write(new(category, logLevel, eventId, formatter(state, exception), exception, properties, scopes));
    }
}
