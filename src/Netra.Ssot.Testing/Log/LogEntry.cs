using Microsoft.Extensions.Logging;

namespace Netra.Ssot.Testing;

/// <summary>One entry that the code under test logged. Immutable.</summary>
public sealed class LogEntry
{
    internal LogEntry(
        string category, LogLevel level, EventId eventId, string message, Exception? exception,
        IReadOnlyList<KeyValuePair<string, object?>> properties, IReadOnlyList<object?> scopes)
    {
        Category = category;
        Level = level;
        EventId = eventId;
        Message = message;
        Exception = exception;
        Properties = properties;
        Scopes = scopes;
    }

    /// <summary>The category of the logger; for <c>ILogger&lt;T&gt;</c> the full name of the type.</summary>
    public string Category { get; }

    /// <summary>How severe it is.</summary>
    public LogLevel Level { get; }

    /// <summary>The event, as the code under test named it; 0 when it did not.</summary>
    public EventId EventId { get; }

    /// <summary>The message with its arguments filled in.</summary>
    public string Message { get; }

    /// <summary>The exception that was logged with it, if any.</summary>
    public Exception? Exception { get; }

    /// <summary>The named arguments of the message, with the template itself as <c>{OriginalFormat}</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, object?>> Properties { get; }

    /// <summary>The scopes that were open (<c>BeginScope</c>), the outermost first.</summary>
    public IReadOnlyList<object?> Scopes { get; }

    /// <summary>The entry on one line: level, category, message, and the exception's type and message.</summary>
    public override string ToString() =>
        $"[{Level}] {Category}: {Message}{(Exception is null ? "" : $" ({Exception.GetType().Name}: {Exception.Message})")}";
}
