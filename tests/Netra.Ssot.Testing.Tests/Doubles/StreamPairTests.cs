using System.Text;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Testing.Tests;

/// <summary>Two streams that are connected.</summary>
[TestClass]
public sealed class StreamPairTests : GateTestCase
{
    readonly SsotMockFactory _mocks = new();

    [TestMethod]
    public async Task What_one_end_writes_the_other_reads_both_ways()
    {
        var (client, server) = _mocks.Streams();

        await client.WriteAsync("ping"u8.ToArray(), TestContext.CancellationToken);
        server.Write("pong"u8);

        Assert.AreEqual("ping", await Read(server, 4));
        Assert.AreEqual("pong", await Read(client, 4));
    }

    [TestMethod]
    public async Task Writing_a_megabyte_does_not_wait_for_the_reader()
    {
        var (client, server) = _mocks.Streams();
        var sent = new byte[1 << 20];
        Random.Shared.NextBytes(sent);

        await client.WriteAsync(sent, TestContext.CancellationToken);
        client.CompleteWriting();

        using var received = new MemoryStream();
        await server.CopyToAsync(received, TestContext.CancellationToken);
        CollectionAssert.AreEqual(sent, received.ToArray());
    }

    [TestMethod]
    public async Task Half_closed_stream_still_answers()
    {
        var (client, server) = _mocks.Streams();
        client.CompleteWriting();

        Assert.AreEqual(0, await server.ReadAsync(new byte[1], TestContext.CancellationToken));
        await server.WriteAsync("bye"u8.ToArray(), TestContext.CancellationToken);

        Assert.AreEqual("bye", await Read(client, 3));
    }

    [TestMethod]
    public async Task Closed_end_ends_the_reader_and_refuses_the_writer()
    {
        var (client, server) = _mocks.Streams();
        await server.DisposeAsync();

        Assert.AreEqual(0, await client.ReadAsync(new byte[1], TestContext.CancellationToken));
        await Assert.ThrowsExactlyAsync<IOException>(async () => await client.WriteAsync(new byte[1], TestContext.CancellationToken));
        await Assert.ThrowsExactlyAsync<ObjectDisposedException>(async () => await server.ReadExactlyAsync(new byte[1], TestContext.CancellationToken));
        Assert.IsFalse(server.CanRead);
    }

    [TestMethod]
    public async Task Broken_connection_throws_on_both_ends_and_loses_what_was_not_read()
    {
        var pair = _mocks.Streams();
        await pair.Client.WriteAsync("x"u8.ToArray(), TestContext.CancellationToken);

        pair.Break(new TimeoutException("cable"));

        await Assert.ThrowsExactlyAsync<TimeoutException>(async () => await pair.Server.ReadExactlyAsync(new byte[1], TestContext.CancellationToken));
        await Assert.ThrowsExactlyAsync<TimeoutException>(async () => await pair.Client.WriteAsync(new byte[1], TestContext.CancellationToken));
    }

    [TestMethod]
    public async Task Reader_that_waits_is_let_go_at_the_end_of_the_test()
    {
        var (client, _) = _mocks.Streams();
        var reading = client.ReadAsync(new byte[1], CancellationToken.None).AsTask();
        Assert.IsFalse(reading.IsCompleted);

        _mocks.Dispose();

        await Task.WhenAny(reading).WaitAsync(TimeSpan.FromSeconds(10), TestContext.CancellationToken);
    }

    [TestMethod]
    public async Task Read_is_cancelled()
    {
        var (client, _) = _mocks.Streams();

        await Assert.ThrowsAsync<OperationCanceledException>(async () => await client.ReadExactlyAsync(new byte[1], new CancellationToken(canceled: true)));
    }

    static async Task<string> Read(Stream stream, int count)
    {
        var buffer = new byte[count];
        await stream.ReadExactlyAsync(buffer);
        return Encoding.UTF8.GetString(buffer);
    }
}
