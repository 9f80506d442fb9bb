using Netra.Ssot.TestKit;

namespace Netra.Ssot.Environment.Tests;

[TestClass]
public sealed class HistoryTests : GateTestCase
{
    [TestMethod]
    public void History_HoldsEveryStepInOrder()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("MODE", "test", "setup");
        scope.Set("MODE", "live", "migration");
        scope.Unset("MODE", "teardown");
        CollectionAssert.AreEqual(
            new[] { "+ MODE = 'test' (setup)", "~ MODE = 'live', was 'test' (migration)", "- MODE, was 'live' (teardown)" },
            scope.History.Select(change => change.ToString()).ToArray());
    }

    [TestMethod]
    public void History_LeavesOutWhatChangedNothing()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("MODE", "test");
        scope.Set("MODE", "test");
        scope.Unset("SSOT_ABSENT");
        Assert.HasCount(1, scope.History);
    }

    [TestMethod]
    public void History_IsOfItsScopeAlone()
    {
        using var outer = IsolatedEnvironment.BeginScope();
        outer.Set("A", "1");
        using var inner = IsolatedEnvironment.BeginScope();
        inner.Set("B", "2");
        Assert.AreEqual("B", inner.History.Single().Name);
        Assert.AreEqual("A", outer.History.Single().Name);
    }

    [TestMethod]
    [DataRow(999)]
    [DataRow(1000)]
    [DataRow(1001)]
    [DataRow(2001)]
    [DataRow(4500)]
    public void History_KeepsTheLastThousand(int changes)
    {
        using var scope = IsolatedEnvironment.BeginScope();
        for (var i = 0; i < changes; i++)
            scope.Set("COUNT", $"{i}");
        var kept = Math.Min(changes, 1000);
        CollectionAssert.AreEqual(
            Enumerable.Range(changes - kept, kept).Select(i => $"{i}").ToArray(), scope.History.Select(change => change.NewValue).ToArray());
    }

    [TestMethod]
    public void Changed_IsToldOnceForAnOperation()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        var told = new List<string>();
        scope.Changed += (_, change) => told.Add(string.Join("; ", change.Changes));
        scope.Update([new("A", "1"), new("B", "2")], "setup");
        scope.Set("A", "1", "setup");
        scope.Unset("B", "teardown");
        CollectionAssert.AreEqual(new[] { "+ A = '1' (setup); + B = '2' (setup)", "- B, was '2' (teardown)" }, told);
    }

    [TestMethod]
    public void Changed_SeesTheNewValueAndMayChangeMore()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Changed += (sender, change) =>
        {
            var environment = (IsolatedEnvironment)sender!;
            if (change.Changes[0].Name == "A")
                environment.Set("B", environment.GetRequired("A"));
        };
        scope.Set("A", "1");
        Assert.AreEqual("1", scope.Get("B"));
    }

    [TestMethod]
    public void Changed_OfAnOuterScope_IsSilentAboutInnerOnes()
    {
        using var outer = IsolatedEnvironment.BeginScope();
        var told = 0;
        outer.Changed += (_, _) => told++;
        using (var inner = IsolatedEnvironment.BeginScope())
            inner.Set("A", "1");
        Assert.AreEqual(0, told);
    }
}
