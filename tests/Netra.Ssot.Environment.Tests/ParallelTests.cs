using Netra.Ssot.TestKit;

namespace Netra.Ssot.Environment.Tests;

[TestClass]
public sealed class ParallelTests : GateTestCase
{
    [TestMethod]
    public async Task Scopes_OfHundredsOfFlows_SeeTheirOwn()
    {
        using var outer = IsolatedEnvironment.BeginScope();
        outer.Set("ID", "outer");
        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => Task.Run(() => WorkAsync($"{i}"))));
        Assert.AreEqual("outer", outer.Get("ID"));

        static async Task WorkAsync(string id)
        {
            using var scope = IsolatedEnvironment.BeginScope();
            scope.Set("ID", id);
            for (var i = 0; i < 5; i++)
            {
                await Task.Yield();
                Assert.AreEqual(id, IsolatedEnvironment.Current.Get("ID"));
                using (var inner = IsolatedEnvironment.BeginScope())
                {
                    inner.Set("ID", id + "/" + i);
                    await Task.Yield();
                    Assert.AreEqual(id + "/" + i, IsolatedEnvironment.Current.Get("ID"));
                }
            }
        }
    }

    [TestMethod]
    public void Writers_OfOneScope_LoseNothing()
    {
        using var scope = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IsEmpty = true });
        var told = 0;
        scope.Changed += (_, change) => Interlocked.Add(ref told, change.Changes.Count);
        Parallel.For(0, 400, i => scope.Set($"N{i}", $"{i}"));
        Assert.HasCount(400, scope.Snapshot());
        Assert.HasCount(400, scope.History);
        Assert.AreEqual(400, told);
    }

    [TestMethod]
    public void History_UnderConcurrentWriters_IsOneChain()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        Parallel.For(0, 400, i => scope.Set("LAST", $"{i}"));
        var history = scope.History;
        for (var i = 1; i < history.Count; i++)
            Assert.AreEqual(history[i - 1].NewValue, history[i].OldValue);
        Assert.AreEqual(history[^1].NewValue, scope.Get("LAST"));
    }

    [TestMethod]
    public async Task Readers_SeeWholeUpdatesOnly()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Update([new("A", "0"), new("B", "0")]);
        using var end = new CancellationTokenSource();
        var reader = Task.Run(() =>
        {
            while (!end.IsCancellationRequested)
            {
                var seen = scope.Snapshot();
                Assert.AreEqual(seen["A"], seen["B"]);
            }
        });
        for (var i = 1; i <= 2000; i++)
            scope.Update([new("A", $"{i}"), new("B", $"{i}")]);
        end.Cancel();
        await reader;
    }
}
