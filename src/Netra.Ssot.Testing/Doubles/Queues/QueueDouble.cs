using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Netra.Ssot.Testing;

/// <summary>
/// A message queue in memory: first in, first out; each message goes to one of the consumers and is theirs until they acknowledge, abandon or
/// dead-letter it. A message that was received and never settled fails the test. Made by <see cref="SsotMockFactory.Queue{T}"/>.
/// Safe for use by many threads.
/// </summary>
public sealed class QueueDouble<T> : ITestDouble
{
    readonly object _lock = new();
    readonly int _maxDeliveries;
    readonly PriorityQueue<(T Body, int Deliveries), long> _ready = new();
    readonly Dictionary<long, QueueMessage<T>> _taken = [];
    readonly Queue<TaskCompletionSource<QueueMessage<T>>> _waiting = new();
    readonly List<T> _acknowledged = [];
    readonly List<DeadLetter<T>> _deadLetters = [];
    long _sent;

    internal QueueDouble(int maxDeliveries)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDeliveries, 1);
        _maxDeliveries = maxDeliveries;
    }

    /// <summary>How many messages wait to be received.</summary>
    public int Count => Under(() => _ready.Count);

    /// <summary>How many messages were received and are not settled yet.</summary>
    public int InFlight => Under(() => _taken.Count);

    /// <summary>What was acknowledged, in that order.</summary>
    public IReadOnlyList<T> Acknowledged => Under(() => _acknowledged.ToArray());

    /// <summary>What could not be handled, in the order in which it was put aside.</summary>
    public IReadOnlyList<DeadLetter<T>> DeadLetters => Under(() => _deadLetters.ToArray());

    /// <inheritdoc />
    public IReadOnlyList<string> Problems => Under(() => _taken.Values
        .OrderBy(message => message.Sequence)
        .Select(message => $"{TypeNames.Of(typeof(T))} queue: {message} was received, and never acknowledged, abandoned or dead-lettered")
        .ToArray());

    /// <summary>Puts a message at the end of the queue.</summary>
    public void Send(T body)
    {
        lock (_lock)
        {
            _ready.Enqueue((body, 0), ++_sent);
            HandOut();
        }
    }

    /// <summary>Takes the next message if there is one.</summary>
    public bool TryReceive([NotNullWhen(true)] out QueueMessage<T>? message)
    {
        lock (_lock)
            message = _ready.Count > 0 ? Take() : null;
        return message is not null;
    }

    /// <summary>Takes the next message, waiting for one if need be. Consumers that wait are served in the order in which they came.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled, or the test ended, while waiting.</exception>
    public async Task<QueueMessage<T>> ReceiveAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var waiting = new TaskCompletionSource<QueueMessage<T>>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _waiting.Enqueue(waiting);
            HandOut();
        }

        // Under the lock: a message is handed out only to who has not been cancelled.
        await using var registration = cancellationToken.Register(() => Under(() => waiting.TrySetCanceled(cancellationToken)));
        return await waiting.Task.ConfigureAwait(false);
    }

    /// <summary>Takes message after message until the token is cancelled.</summary>
    public async IAsyncEnumerable<QueueMessage<T>> ReceiveAllAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
            yield return await ReceiveAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public void Reset()
    {
        lock (_lock)
        {
            _ready.Clear();
            _taken.Clear();
            _acknowledged.Clear();
            _deadLetters.Clear();
            while (_waiting.TryDequeue(out var waiting))
                waiting.TrySetCanceled();
        }
    }

    internal void Settle(QueueMessage<T> message, string verb)
    {
        lock (_lock)
        {
            Release(message, verb);
            _acknowledged.Add(message.Body);
        }
    }

    internal void Abandon(QueueMessage<T> message)
    {
        lock (_lock)
        {
            Release(message, "abandon");
            if (message.Deliveries >= _maxDeliveries)
                _deadLetters.Add(new(message.Body, $"delivered {Counts.Of(message.Deliveries)} and always abandoned"));
            else
                _ready.Enqueue((message.Body, message.Deliveries), message.Sequence);
            HandOut();
        }
    }

    internal void Bury(QueueMessage<T> message, string reason)
    {
        lock (_lock)
        {
            Release(message, "dead-letter");
            _deadLetters.Add(new(message.Body, reason));
        }
    }

    void Release(QueueMessage<T> message, string verb)
    {
        if (!_taken.TryGetValue(message.Sequence, out var taken) || taken != message)
            throw new InvalidOperationException($"Cannot {verb} {message}: it was settled before, or the queue was reset");
        _taken.Remove(message.Sequence);
    }

    void HandOut()
    {
        while (_ready.Count > 0 && _waiting.TryDequeue(out var waiting))
        {
            if (!waiting.Task.IsCompleted)
                waiting.SetResult(Take());
        }
    }

    QueueMessage<T> Take()
    {
        _ready.TryDequeue(out var entry, out var sequence);
        var message = new QueueMessage<T>(this, sequence, entry.Body, entry.Deliveries + 1);
        _taken.Add(sequence, message);
        return message;
    }

    TResult Under<TResult>(Func<TResult> read)
    {
        lock (_lock)
            return read();
    }
}
