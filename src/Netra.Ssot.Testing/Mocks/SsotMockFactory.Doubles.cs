namespace Netra.Ssot.Testing;

// The ready-made doubles, each registered as it is made.
public sealed partial class SsotMockFactory
{
    /// <summary>Makes a handler for <see cref="HttpClient"/> that answers the routes it was given; any other request fails the test.</summary>
    public HttpDouble Http() => Add(new HttpDouble());

    /// <summary>Makes a chat client that answers from a script; a request beyond the script, or an answer nobody asked for, fails the test.</summary>
    public ChatDouble Chat() => Add(new ChatDouble());

    /// <summary>Makes two streams that are connected like the ends of a socket.</summary>
    public StreamPair Streams() => Add(new StreamPair());

    /// <summary>Makes a message queue; a message that was received and never settled fails the test.</summary>
    /// <param name="maxDeliveries">How often a message is delivered before abandoning it makes it a dead letter; at least 1.</param>
    public QueueDouble<T> Queue<T>(int maxDeliveries = 10) => Add(new QueueDouble<T>(maxDeliveries));
}
