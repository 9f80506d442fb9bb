using Netra.Ssot.TestKit;

namespace Netra.Ssot.Testing.Tests.Lifecycle;

/// <summary>What can be seen of a test case without MSTest around it; the rest is seen end to end.</summary>
[TestClass]
public sealed class SsotTestCaseTests : GateTestCase
{
    [TestMethod]
    public async Task MadeWhereNoTestRuns_SaysSo()
    {
        Task<InvalidOperationException> made;
        using (ExecutionContext.SuppressFlow())
            made = Task.Run(() => Assert.ThrowsExactly<InvalidOperationException>(() => new Sample()));

        Assert.Contains("Sample is a test class; MSTest makes its objects", (await made).Message);
    }

    [TestMethod]
    public async Task EndedTwice_CleansUpOnce()
    {
        var ended = 0;
        var sample = new Sample();
        sample.AtEnd(() => ended++);

        await sample.EndSsotTest();
        await ((IAsyncDisposable)sample).DisposeAsync();
        ((IDisposable)sample).Dispose();

        Assert.AreEqual(1, ended);
    }

    [TestMethod]
    public void LastWayToTheEnd_WaitsForAsynchronousCleanups()
    {
        var ended = false;
        var sample = new Sample();
        sample.AtEnd(async () =>
        {
            await Task.Yield();
            ended = true;
        });

        ((IDisposable)sample).Dispose();

        Assert.IsTrue(ended);
    }

    [TestMethod]
    public async Task Parts_AreTheSameEachTime()
    {
        var sample = new Sample();

        Assert.IsTrue(sample.HasTheSamePartsEachTime());
        await sample.EndSsotTest();
    }

    sealed class Sample : SsotTestCase
    {
        public void AtEnd(Action cleanup) => Cleanup.Add(cleanup);

        public void AtEnd(Func<Task> cleanup) => Cleanup.Add(cleanup);

        public bool HasTheSamePartsEachTime() =>
            ReferenceEquals(Env, Env) && ReferenceEquals(Mocks, Mocks) && ReferenceEquals(Clock, Clock) && ReferenceEquals(Log, Log)
            && ReferenceEquals(Metrics, Metrics) && ReferenceEquals(Context, Context) && ReferenceEquals(TempDirectory, TempDirectory);
    }
}
