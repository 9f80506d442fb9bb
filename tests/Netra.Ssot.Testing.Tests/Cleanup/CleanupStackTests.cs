using Netra.Ssot.TestKit;

namespace Netra.Ssot.Testing.Tests.Cleanup;

[TestClass]
public sealed class CleanupStackTests : GateTestCase
{
    readonly CleanupStack _stack = new();
    readonly List<EndFailure> _failures = [];
    readonly List<string> _ran = [];

    [TestMethod]
    public async Task LastAdded_RunsFirst()
    {
        _stack.Add(() => _ran.Add("first"));
        _stack.Add(() => Later("second"));
        _stack.DisposeAtEnd(new Disposable(() => _ran.Add("third")));
        _stack.DisposeAsyncAtEnd(new AsyncDisposable(() => Later("fourth")));

        await _stack.RunAsync(_failures);

        CollectionAssert.AreEqual((string[])["fourth", "third", "second", "first"], _ran);
        Assert.IsEmpty(_failures);
    }

    [TestMethod]
    public async Task FailingOnes_KeepNoOtherFromRunning_AndAreAllTold()
    {
        _stack.Add(() => _ran.Add("first"));
        _stack.Add(() => throw new InvalidOperationException("one"));
        _stack.Add(async () =>
        {
            await Task.Yield();
            throw new TimeoutException("two");
        });
        _stack.Add(() => _ran.Add("last"));

        await _stack.RunAsync(_failures);

        CollectionAssert.AreEqual((string[])["last", "first"], _ran);
        CollectionAssert.AreEqual((string[])["two", "one"], _failures.Select(failure => failure.Exception.Message).ToArray());
    }

    [TestMethod]
    public async Task Failure_NamesTheCleanupAndItsPlace()
    {
        _stack.Add(() => Fail("gone"));

        await _stack.RunAsync(_failures);

        Assert.MatchesRegex(@"^clean-up `\(\) => Fail\(""gone""\)` \(CleanupStackTests\.cs:\d+\): InvalidOperationException: gone$", _failures.Single().ToString());
    }

    [TestMethod]
    public async Task CleanupOfACleanup_RunsToo()
    {
        _stack.Add(() => _stack.Add(() => _ran.Add("inner")));

        await _stack.RunAsync(_failures);

        CollectionAssert.AreEqual((string[])["inner"], _ran);
    }

    [TestMethod]
    public async Task AddedAfterTheEnd_IsRefused()
    {
        await _stack.RunAsync(_failures);

        var refusal = Assert.ThrowsExactly<InvalidOperationException>(() => _stack.Add(() => _ran.Add("late")));

        Assert.Contains("comes too late", refusal.Message);
        Assert.IsEmpty(_ran);
    }

    [TestMethod]
    public async Task ResourceWithBothWaysToDispose_IsDisposedAsynchronously()
    {
        _stack.DisposeAtEnd(new Both(_ran));

        await _stack.RunAsync(_failures);

        CollectionAssert.AreEqual((string[])["async"], _ran);
    }

    [TestMethod]
    public async Task AddedFromManyThreads_AllRun()
    {
        const int Threads = 64;
        var count = 0;

        Parallel.For(0, Threads, _ => _stack.Add(() => count++));
        await _stack.RunAsync(_failures);

        Assert.AreEqual(Threads, count);
    }

    async Task Later(string name)
    {
        await Task.Yield();
        _ran.Add(name);
    }

    static void Fail(string message) => throw new InvalidOperationException(message);

    sealed class Disposable(Action dispose) : IDisposable
    {
        public void Dispose() => dispose();
    }

    sealed class AsyncDisposable(Func<Task> dispose) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => new(dispose());
    }

    sealed class Both(List<string> ran) : IDisposable, IAsyncDisposable
    {
        public void Dispose() => ran.Add("sync");

        public ValueTask DisposeAsync()
        {
            ran.Add("async");
            return default;
        }
    }
}
