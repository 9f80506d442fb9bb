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
            inner.Unset("REGION");
            Assert.IsNull(IsolatedEnvironment.Current.Get("REGION"));
        }

        Assert.AreSame(outer, IsolatedEnvironment.Current);
        Assert.AreEqual("north", outer.Get("REGION"));
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
}
