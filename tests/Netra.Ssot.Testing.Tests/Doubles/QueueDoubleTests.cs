using System.Collections.Concurrent;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Testing.Tests;

/// <summary>A message queue in memory.</summary>
[TestClass]
public sealed class QueueDoubleTests : GateTestCase
{
    readonly SsotMockFactory _mocks = new();

    [TestMethod]
    public async Task Messages_are_received_in_order_and_acknowledged()
    {
        var queue = _mocks.Queue<string>();
        queue.Send("a");
        queue.Send("b");

        (await queue.ReceiveAsync(TestContext.CancellationToken)).Acknowledge();
        (await queue.ReceiveAsync(TestContext.CancellationToken)).Acknowledge();

        CollectionAssert.AreEqual(new[] { "a", "b" }, queue.Acknowledged.ToArray());
        Assert.IsFalse(queue.TryReceive(out _));
        _mocks.VerifyAll();
    }

    [TestMethod]
    public void Abandoned_message_returns_to_its_place()
    {
        var queue = _mocks.Queue<string>();
        queue.Send("a");
        queue.Send("b");
        queue.Send("c");
        Assert.IsTrue(queue.TryReceive(out var a));
        Assert.IsTrue(queue.TryReceive(out var b));

        b.Abandon();
        a.Abandon();

        Assert.IsTrue(queue.TryReceive(out var again));
        Assert.AreEqual(("a", 2, 1L), (again.Body, again.Deliveries, again.Sequence));
        Assert.AreEqual(2, queue.Count);
        Assert.AreEqual(1, queue.InFlight);
    }

    [TestMethod]
    public void Message_that_is_always_abandoned_becomes_a_dead_letter()
    {
        var queue = _mocks.Queue<string>(maxDeliveries: 2);
        queue.Send("poison");

        for (var i = 0; i < 2; i++)
        {
            Assert.IsTrue(queue.TryReceive(out var message));
            message.Abandon();
        }

        Assert.IsFalse(queue.TryReceive(out _));
        Assert.AreEqual(new DeadLetter<string>("poison", "delivered 2 times and always abandoned"), queue.DeadLetters.Single());
    }

    [TestMethod]
    public void Message_is_dead_lettered_with_a_reason()
    {
        var queue = _mocks.Queue<int>();
        queue.Send(5);
        Assert.IsTrue(queue.TryReceive(out var message));

        message.DeadLetter("not a customer");

        Assert.AreEqual(new DeadLetter<int>(5, "not a customer"), queue.DeadLetters.Single());
        _mocks.VerifyAll();
    }

    [TestMethod]
    public void Message_is_settled_once()
    {
        var queue = _mocks.Queue<string>();
        queue.Send("a");
        Assert.IsTrue(queue.TryReceive(out var first));
        first.Abandon();
        Assert.IsTrue(queue.TryReceive(out var second));

        var thrown = Assert.ThrowsExactly<InvalidOperationException>(first.Acknowledge);

        Assert.AreEqual("Cannot acknowledge message 1 (\"a\"): it was settled before, or the queue was reset", thrown.Message);
        second.Acknowledge();
        Assert.ThrowsExactly<InvalidOperationException>(() => second.DeadLetter("late"));
    }

    [TestMethod]
    public void Message_that_was_never_settled_fails_the_test()
    {
        var queue = _mocks.Queue<string>();
        queue.Send("a");
        queue.TryReceive(out _);

        Assert.AreEqual("string queue: message 1 (\"a\") was received, and never acknowledged, abandoned or dead-lettered", Assert.ThrowsExactly<MockException>(_mocks.VerifyAll).Message);
    }

    [TestMethod]
    public async Task Consumers_that_wait_are_served_in_turn_and_a_cancelled_one_takes_nothing()
    {
        var queue = _mocks.Queue<string>();
        using var cancellation = new CancellationTokenSource();
        var cancelled = queue.ReceiveAsync(cancellation.Token);
        var first = queue.ReceiveAsync(TestContext.CancellationToken);
        var second = queue.ReceiveAsync(TestContext.CancellationToken);
        await cancellation.CancelAsync();

        queue.Send("a");
        queue.Send("b");

        Assert.AreEqual("a", (await first).Body);
        Assert.AreEqual("b", (await second).Body);
        await Assert.ThrowsAsync<OperationCanceledException>(() => cancelled);
    }

    [TestMethod]
    public async Task Many_consumers_share_hundreds_of_messages_once_each()
    {
        var queue = _mocks.Queue<int>();
        var seen = new ConcurrentBag<int>();
        using var done = new CancellationTokenSource();
        var consumers = Enumerable.Range(0, 8).Select(_ => Task.Run(() => Consume(queue, seen, done))).ToArray();

        Parallel.For(0, 400, queue.Send);

        foreach (var consumer in consumers)
            await Assert.ThrowsAsync<OperationCanceledException>(() => consumer);
        CollectionAssert.AreEquivalent(Enumerable.Range(0, 400).ToArray(), seen.ToArray());
        _mocks.VerifyAll();
    }

    [TestMethod]
    public async Task Consumer_that_waits_is_let_go_at_the_end_of_the_test()
    {
        var waiting = _mocks.Queue<int>().ReceiveAsync(CancellationToken.None);

        _mocks.Dispose();

        await Assert.ThrowsAsync<OperationCanceledException>(() => waiting);
    }

    static async Task Consume(QueueDouble<int> queue, ConcurrentBag<int> seen, CancellationTokenSource done)
    {
        await foreach (var message in queue.ReceiveAllAsync(done.Token))
        {
            // Every third is given back once: whoever gets it then must see it a second time, and count it once.
            if (message.Body % 3 == 0 && message.Deliveries == 1)
            {
                message.Abandon();
                continue;
            }

            message.Acknowledge();
            seen.Add(message.Body);
            if (seen.Count == 400)
                await done.CancelAsync();
        }
    }
}
