using Netra.Ssot.TestKit;

namespace Netra.Ssot.Environment.Tests;

[TestClass]
public sealed class ScopeTests : GateTestCase
{
    [TestMethod]
    public void Set_IsSeenInsideAndEndsWithTheScope()
    {
        using var outer = IsolatedEnvironment.BeginScope();
        outer.Set("REGION", "north");
        using (var inner = IsolatedEnvironment.BeginScope())
        {
            Assert.AreSame(inner, IsolatedEnvironment.Current);
            Assert.AreEqual("north", inner.Get("REGION"));
            inner.Set("REGION", "south");
            inner.Set("ZONE", "7");
            Assert.AreEqual("south", IsolatedEnvironment.Current.Get("REGION"));
        }

        Assert.AreSame(outer, IsolatedEnvironment.Current);
        Assert.AreEqual("north", outer.Get("REGION"));
        Assert.IsNull(outer.Get("ZONE"));
    }

    [TestMethod]
    public void Unset_InAnInnerScope_LeavesTheOuterSet()
    {
        using var outer = IsolatedEnvironment.BeginScope();
        outer.Set("REGION", "north");
        using (var inner = IsolatedEnvironment.BeginScope())
        {
            inner.Unset("REGION");
            Assert.IsFalse(inner.Contains("REGION"));
        }

        Assert.AreEqual("north", outer.Get("REGION"));
    }

    [TestMethod]
    public void Scope_IsACopy_LaterChangesOutsideDoNotReachIt()
    {
        using var outer = IsolatedEnvironment.BeginScope();
        outer.Set("REGION", "north");
        using var inner = IsolatedEnvironment.BeginScope();
        outer.Set("REGION", "south");
        Assert.AreEqual("north", inner.Get("REGION"));
    }

    [TestMethod]
    public void Scope_BeginsWithTheProcessEnvironment()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        Assert.AreEqual(Machine.Variable("PATH"), scope.Get("PATH"));
        Assert.AreEqual("process", scope.GetSource("PATH"));
    }

    [TestMethod]
    public void EmptyScope_BeginsWithNothing()
    {
        using var scope = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IsEmpty = true });
        Assert.IsNull(scope.Get("PATH"));
        Assert.IsEmpty(scope.Snapshot());
    }

    [TestMethod]
    public void Dispose_Twice_IsHarmless()
    {
        using var outer = IsolatedEnvironment.BeginScope();
        var inner = IsolatedEnvironment.BeginScope();
        inner.Dispose();
        using var next = IsolatedEnvironment.BeginScope();
        inner.Dispose();
        Assert.AreSame(next, IsolatedEnvironment.Current);
    }

    [TestMethod]
    public void Dispose_OutOfOrder_NamesBothScopes()
    {
        var outer = IsolatedEnvironment.BeginScope("the order");
        var inner = IsolatedEnvironment.BeginScope("its payment");
        var error = Assert.ThrowsExactly<InvalidOperationException>(outer.Dispose);
        StringAssert.Contains(error.Message, "'the order' was closed while 1 begun inside it is still open, here 'its payment'");
        Assert.AreSame(inner, IsolatedEnvironment.Current);
        inner.Dispose();
        Assert.AreNotSame(outer, IsolatedEnvironment.Current);
    }

    [TestMethod]
    public async Task Dispose_WhileAnotherFlowIsInside_IsAnError()
    {
        var outer = IsolatedEnvironment.BeginScope();
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        var work = Task.Run(async () =>
        {
            using var inner = IsolatedEnvironment.BeginScope();
            begun.SetResult();
            await end.Task;
        });
        await begun.Task;
        Assert.ThrowsExactly<InvalidOperationException>(outer.Dispose);
        end.SetResult();
        await work;
    }

    [TestMethod]
    public async Task Dispose_InAnAwaitedCallee_MakesTheOuterCurrentForTheCaller()
    {
        using var outer = IsolatedEnvironment.BeginScope();
        var inner = IsolatedEnvironment.BeginScope();
        await CloseAsync(inner);
        Assert.AreSame(outer, IsolatedEnvironment.Current);

        static async Task CloseAsync(IsolatedEnvironment scope)
        {
            await Task.Yield();
            scope.Dispose();
        }
    }

    [TestMethod]
    public async Task Set_InAnAwaitedCallee_IsSeenByTheCaller()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        await SetLaterAsync();
        Assert.AreEqual("on", scope.Get("FEATURE"));

        static async Task SetLaterAsync()
        {
            await Task.Yield();
            IsolatedEnvironment.Current.Set("FEATURE", "on");
        }
    }

    [TestMethod]
    public async Task WorkThatOutlivesItsScope_SeesTheOneAround()
    {
        using var outer = IsolatedEnvironment.BeginScope("outer");
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<string> work;
        using (IsolatedEnvironment.BeginScope("inner"))
        {
            work = Task.Run(async () =>
            {
                await closed.Task;
                return IsolatedEnvironment.Current.Name;
            });
        }

        closed.SetResult();
        Assert.AreEqual("outer", await work);
    }

    [TestMethod]
    public void ClosedScope_CanBeReadAndNotChanged()
    {
        var scope = IsolatedEnvironment.BeginScope("checkout");
        scope.Set("REGION", "north");
        scope.Dispose();
        Assert.AreEqual("north", scope.Get("REGION"));
        var error = Assert.ThrowsExactly<ObjectDisposedException>(() => scope.Set("REGION", "south"));
        StringAssert.Contains(error.Message, "'checkout' is closed");
    }

    [TestMethod]
    public void Name_IsTheCallingMember()
    {
        using var plain = IsolatedEnvironment.BeginScope();
        using var optioned = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IgnoreCase = true });
        Assert.AreEqual(nameof(Name_IsTheCallingMember), plain.Name);
        Assert.AreEqual(nameof(Name_IsTheCallingMember), optioned.Name);
    }
}
