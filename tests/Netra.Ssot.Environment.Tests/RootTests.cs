using Netra.Ssot.TestKit;

namespace Netra.Ssot.Environment.Tests;

/// <summary>Outside of every scope. Each test has a name of its own, for the root is everybody's.</summary>
[TestClass]
public sealed class RootTests : GateTestCase
{
    [TestMethod]
    public Task Root_ShowsTheProcessEnvironment() => Unscoped.RunAsync(() =>
    {
        Assert.AreEqual(Machine.Variable("PATH"), IsolatedEnvironment.Current.Get("PATH"));
        Assert.AreEqual(Machine.Variable("PATH"), IsolatedEnvironment.Current.Snapshot()["PATH"]);
        Assert.AreEqual("root", IsolatedEnvironment.Current.Name);
    });

    [TestMethod]
    public Task Set_IsSeenByTheProcessAndNeverReachesItsEnvironment() => Unscoped.RunAsync(() =>
    {
        IsolatedEnvironment.Current.Set("SSOT_ROOT_SET", "1");
        using (var scope = IsolatedEnvironment.BeginScope())
            Assert.AreEqual("1", scope.Get("SSOT_ROOT_SET"));
        Assert.AreEqual("1", IsolatedEnvironment.Current.Get("SSOT_ROOT_SET"));
        Assert.IsNull(Machine.Variable("SSOT_ROOT_SET"));
    });

    [TestMethod]
    public Task Unset_HidesAVariableOfTheProcess() => Unscoped.RunAsync(() =>
    {
        Machine.SetVariable("SSOT_ROOT_UNSET", "there");
        IsolatedEnvironment.Current.Unset("SSOT_ROOT_UNSET");
        Assert.IsNull(IsolatedEnvironment.Current.Get("SSOT_ROOT_UNSET"));
        Assert.IsFalse(IsolatedEnvironment.Current.Snapshot().ContainsKey("SSOT_ROOT_UNSET"));
        Assert.AreEqual("there", Machine.Variable("SSOT_ROOT_UNSET"));
    });

    [TestMethod]
    public Task SnapshotOfTheRoot_BringsBackWhatItShowed() => Unscoped.RunAsync(() =>
    {
        Machine.SetVariable("SSOT_ROOT_RESTORE", "first");
        var before = IsolatedEnvironment.Current.Snapshot();
        Machine.SetVariable("SSOT_ROOT_RESTORE", "second");
        // In a scope, because other tests change the root at the same time.
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Restore(before);
        Assert.AreEqual("first", scope.Get("SSOT_ROOT_RESTORE"));
        Assert.IsEmpty(scope.Diff(before));
    });

    [TestMethod]
    public Task Dispose_IsRefused() => Unscoped.RunAsync(() =>
        StringAssert.Contains(
            Assert.ThrowsExactly<InvalidOperationException>(IsolatedEnvironment.Current.Dispose).Message, "dispose only what BeginScope returned"));

    [TestMethod]
    public async Task Flow_WithoutAScope_SeesTheRoot()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        Task<string> elsewhere;
        using (ExecutionContext.SuppressFlow())
            elsewhere = Task.Run(() => IsolatedEnvironment.Current.Name);
        Assert.AreEqual("root", await elsewhere);
    }
}
