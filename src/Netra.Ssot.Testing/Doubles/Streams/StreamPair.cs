using System.IO.Pipelines;

namespace Netra.Ssot.Testing;

/// <summary>
/// Two connected streams: what is written to one is read from the other, as with a socket. Writing never waits for the reader; reading waits
/// for data, and ends when the other side closes. Made by <see cref="SsotMockFactory.Streams"/>. One reader and one writer per end at a time.
/// </summary>
public sealed class StreamPair : ITestDouble
{
    // No threshold: a test that writes before it reads must not block.
    static readonly PipeOptions Unlimited = new(pauseWriterThreshold: 0, useSynchronizationContext: false);

    internal StreamPair()
    {
        var there = new Pipe(Unlimited);
        var back = new Pipe(Unlimited);
        Client = new(back.Reader, there.Writer);
        Server = new(there.Reader, back.Writer);
    }

    /// <summary>The end for whoever opens the conversation; the two ends behave alike.</summary>
    public StreamEnd Client { get; }

    /// <summary>The other end.</summary>
    public StreamEnd Server { get; }

    /// <summary>Always empty: streams have no expectations of their own.</summary>
    public IReadOnlyList<string> Problems => [];

    /// <summary>Breaks the connection as a reset does: reading and writing throw on both ends, and what was not read yet is lost.</summary>
    /// <param name="exception">What is thrown; an <see cref="IOException"/> when left out.</param>
    public void Break(Exception? exception = null)
    {
        exception ??= new IOException("The connection was broken by the test");
        Client.Break(exception);
        Server.Break(exception);
    }

    /// <summary>Closes both ends; whoever reads comes to the end of the stream.</summary>
    public void Reset()
    {
        Client.Dispose();
        Server.Dispose();
    }

    /// <summary>Takes the pair apart: <c>var (client, server) = mocks.Streams();</c></summary>
    public void Deconstruct(out StreamEnd client, out StreamEnd server) => (client, server) = (Client, Server);
}
