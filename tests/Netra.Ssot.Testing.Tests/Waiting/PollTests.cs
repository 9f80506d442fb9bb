using Netra.Ssot.TestKit;

namespace Netra.Ssot.Testing.Tests.Waiting;

[TestClass]
public sealed class PollTests : GateTestCase
{
    [TestMethod]
    public async Task ConditionThatComesTrue_EndsTheWait()
    {
        var asked = 0;

        await Poll.UntilAsync(() => new(++asked == 3), TimeSpan.FromMinutes(1), "asked", TestContext.CancellationToken);

        Assert.AreEqual(3, asked);
    }

    [TestMethod]
    public async Task ConditionThatNeverDoes_FailsWithItsText()
    {
        var failure = await Assert.ThrowsExactlyAsync<AssertFailedException>(
            () => Poll.UntilAsync(() => new(false), TimeSpan.FromMilliseconds(20), "queue.Count == 3", TestContext.CancellationToken));

        Assert.AreEqual("`queue.Count == 3` should come true within 00:00:00.0200000, but did not", failure.Message);
    }

    [TestMethod]
    public async Task WithNoTimeAtAll_ItIsAskedOnce() => await Poll.UntilAsync(() => new(true), TimeSpan.Zero, "true", TestContext.CancellationToken);

    [TestMethod]
    public async Task ConditionThatThrows_EndsTheWait() =>
        await Assert.ThrowsExactlyAsync<TimeoutException>(
            () => Poll.UntilAsync(() => throw new TimeoutException(), TimeSpan.FromMinutes(1), "throws", TestContext.CancellationToken));

    [TestMethod]
    public async Task CancelledTest_EndsTheWait() =>
        await Assert.ThrowsAsync<OperationCanceledException>(
            () => Poll.UntilAsync(() => new(false), TimeSpan.FromMinutes(1), "false", new CancellationToken(canceled: true)));
}
