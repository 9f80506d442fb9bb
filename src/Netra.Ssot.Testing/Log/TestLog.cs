using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Netra.Ssot.Testing;

/// <summary>
/// The log of one test: hands loggers to the code under test, keeps what they write, shows it in the test's output, and asserts on it.
/// </summary>
/// <remarks>Safe to use from several threads. Every level is captured, unless <see cref="MinimumLevel"/> says otherwise.</remarks>
public sealed class TestLog : ILoggerFactory, ILoggerProvider
{
    readonly Lock _gate = new();
    readonly List<LogEntry> _entries = [];
    readonly Action<string> _show;

    internal TestLog(Action<string> show) => _show = show;

    /// <summary>The lowest level that is captured, and for which <see cref="ILogger.IsEnabled"/> says yes; <see cref="LogLevel.Trace"/> at first.</summary>
    public LogLevel MinimumLevel { get; set; } = LogLevel.Trace;

    /// <summary>What has been logged so far, in order: a copy that later entries do not change.</summary>
    public IReadOnlyList<LogEntry> Entries
    {
        get
        {
            lock (_gate)
                return [.. _entries];
        }
    }

    internal LoggerExternalScopeProvider Scopes { get; } = new();

    /// <summary>A logger for the class <typeparamref name="T"/>, as dependency injection would give it.</summary>
    public ILogger<T> For<T>() => new Logger<T>(this);

    /// <inheritdoc cref="ILoggerFactory.CreateLogger" />
    public ILogger CreateLogger(string categoryName)
    {
        ArgumentNullException.ThrowIfNull(categoryName);
        return new CapturedLogger(this, categoryName);
    }

    /// <summary>Fails when anything as severe as <paramref name="level"/>, or more, has been logged.</summary>
    /// <exception cref="AssertFailedException">There is such an entry; the message shows them all.</exception>
    public void AssertNoneAtOrAbove(LogLevel level)
    {
        var found = Entries.Where(entry => entry.Level >= level).ToList();
        if (found.Count > 0)
            throw new AssertFailedException($"Nothing should be logged at {level} or above, but was:{Show(found)}");
    }

    /// <summary>Fails when no entry's message contains <paramref name="text"/> (ordinal).</summary>
    /// <returns>The first such entry.</returns>
    /// <exception cref="AssertFailedException">There is none; the message shows the log.</exception>
    public LogEntry AssertContains(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return Find(entry => Says(entry, text), $"an entry with '{text}'");
    }

    /// <summary>Fails when no entry of exactly this level contains <paramref name="text"/> (ordinal).</summary>
    /// <inheritdoc cref="AssertContains(string)" />
    public LogEntry AssertContains(LogLevel level, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return Find(entry => entry.Level == level && Says(entry, text), $"an entry at {level} with '{text}'");
    }

    /// <summary>Fails when no entry fulfils <paramref name="condition"/>.</summary>
    /// <param name="condition">What the entry is like.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <inheritdoc cref="AssertContains(string)" />
    public LogEntry AssertContains(Func<LogEntry, bool> condition, [CallerArgumentExpression(nameof(condition))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Find(condition, $"an entry for which `{expression}`");
    }

    /// <summary>Fails when an entry's message contains <paramref name="text"/> (ordinal).</summary>
    /// <exception cref="AssertFailedException">There is such an entry; the message shows them all.</exception>
    public void AssertDoesNotContain(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var found = Entries.Where(entry => Says(entry, text)).ToList();
        if (found.Count > 0)
            throw new AssertFailedException($"The log should not contain '{text}', but does:{Show(found)}");
    }

    /// <exception cref="NotSupportedException">Always: a test's log is its own only sink.</exception>
    void ILoggerFactory.AddProvider(ILoggerProvider provider) =>
        throw new NotSupportedException("TestLog writes to the test alone; add it to a LoggerFactory of your own (LoggerFactory.Create) if others listen too");

    void IDisposable.Dispose()
    {
        // A host disposes of its providers; the entries are still to be asserted on.
    }

    internal void Write(LogEntry entry)
    {
        lock (_gate)
            _entries.Add(entry);
        _show(entry.ToString());
    }

    static bool Says(LogEntry entry, string text) => entry.Message.Contains(text, StringComparison.Ordinal);

    LogEntry Find(Func<LogEntry, bool> condition, string what)
    {
        var entries = Entries;
        return entries.FirstOrDefault(condition)
            ?? throw new AssertFailedException($"The log should contain {what}, but {(entries.Count == 0 ? "is empty" : "holds:" + Show(entries))}");
    }

    static string Show(IEnumerable<LogEntry> entries) => string.Concat(entries.Select(entry => "\n  " + entry));
}
