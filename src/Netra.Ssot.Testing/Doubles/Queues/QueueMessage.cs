namespace Netra.Ssot.Testing;

/// <summary>A message taken from a <see cref="QueueDouble{T}"/>. It belongs to its receiver until it is settled, which happens once.</summary>
public sealed class QueueMessage<T>
{
    readonly QueueDouble<T> _queue;

    internal QueueMessage(QueueDouble<T> queue, long sequence, T body, int deliveries)
    {
        _queue = queue;
        Sequence = sequence;
        Body = body;
        Deliveries = deliveries;
    }

    /// <summary>The place of the message among all that were sent, from 1.</summary>
    public long Sequence { get; }

    /// <summary>What was sent.</summary>
    public T Body { get; }

    /// <summary>How often the message was delivered, this time included.</summary>
    public int Deliveries { get; }

    /// <summary>The message is done, and leaves the queue.</summary>
    /// <exception cref="InvalidOperationException">The message was settled before.</exception>
    public void Acknowledge() => _queue.Settle(this, "acknowledge");

    /// <summary>The message goes back to its place in the queue; after its last delivery it becomes a dead letter.</summary>
    /// <exception cref="InvalidOperationException">The message was settled before.</exception>
    public void Abandon() => _queue.Abandon(this);

    /// <summary>The message is put aside as one that cannot be handled.</summary>
    /// <exception cref="InvalidOperationException">The message was settled before.</exception>
    public void DeadLetter(string reason) => _queue.Bury(this, reason);

    /// <summary>The message in words.</summary>
    public override string ToString() => $"message {Sequence} ({ArgumentWords.Of(Body)})";
}
