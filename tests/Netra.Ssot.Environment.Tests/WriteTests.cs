using Netra.Ssot.TestKit;

namespace Netra.Ssot.Environment.Tests;

[TestClass]
public sealed class WriteTests : GateTestCase
{
    [TestMethod]
    public void Update_SetsAndUnsetsInOneStep()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("A", "1");
        scope.Update([new("A", null), new("B", "2"), new("C", ""), new("B", "3")]);
        Assert.AreEqual((null, "3", ""), (scope.Get("A"), scope.Get("B"), scope.Get("C")));
    }

    [TestMethod]
    public void Update_WithAProtectedVariable_ChangesNothing()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Protect("B");
        var before = scope.Snapshot();
        Assert.ThrowsExactly<EnvironmentVariableException>(() => scope.Update([new("A", "1"), new("B", "2")]));
        Assert.IsEmpty(scope.Diff(before));
        Assert.IsEmpty(scope.History);
    }

    [TestMethod]
    public void ClearPrefix_UnsetsWhatBeginsSoAndCounts()
    {
        using var scope = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IsEmpty = true, IgnoreCase = false });
        scope.Update([new("APP_A", "1"), new("APP_B", "2"), new("APPLE", "3"), new("app_c", "4")]);
        Assert.AreEqual(2, scope.ClearPrefix("APP_"));
        CollectionAssert.AreEquivalent(new[] { "APPLE", "app_c" }, scope.Snapshot().Keys.ToArray());
        Assert.AreEqual(0, scope.ClearPrefix("APP_"));
    }

    [TestMethod]
    public void Protect_RefusesEveryWayToChange()
    {
        using var scope = IsolatedEnvironment.BeginScope("checkout");
        var before = scope.Snapshot();
        scope.Set("MODE", "live");
        scope.Protect("MODE", "ABSENT");
        foreach (var change in (Action[])
            [() => scope.Set("MODE", "test"), () => scope.Unset("MODE"), () => scope.ClearPrefix("MO"), () => scope.Restore(before),
             () => scope.LoadDotEnvText("MODE=test", overwrite: true)])
        {
            Assert.AreEqual("MODE", Assert.ThrowsExactly<EnvironmentVariableException>(change).VariableName);
        }

        Assert.ThrowsExactly<EnvironmentVariableException>(() => scope.Set("ABSENT", "1"));
        Assert.AreEqual("live", scope.Get("MODE"));
        scope.Set("MODE", "live");
        scope.Unset("ABSENT");
    }

    [TestMethod]
    public void Protect_HoldsInScopesInside_AndUnprotectThereStaysThere()
    {
        using var outer = IsolatedEnvironment.BeginScope();
        outer.Protect("MODE");
        using (var inner = IsolatedEnvironment.BeginScope())
        {
            Assert.IsTrue(inner.IsProtected("MODE"));
            inner.Unprotect("MODE");
            inner.Set("MODE", "test");
        }

        var error = Assert.ThrowsExactly<EnvironmentVariableException>(() => outer.Set("MODE", "test"));
        StringAssert.Contains(error.Message, "'MODE' is protected and Protect_HoldsInScopesInside_AndUnprotectThereStaysThere wanted to set it");
    }

    [TestMethod]
    public void Restore_BringsBackValuesAbsencesAndSources()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("A", "1", "first");
        scope.Set("B", "");
        var before = scope.Snapshot();
        scope.Update([new("A", "2"), new("B", null), new("C", "3")]);
        scope.Restore(before);
        Assert.AreEqual(("1", "", null), (scope.Get("A"), scope.Get("B"), scope.Get("C")));
        Assert.AreEqual("first", scope.GetSource("A"));
        Assert.IsEmpty(scope.Diff(before));
    }

    [TestMethod]
    public void Snapshot_DoesNotMoveWithTheScope()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("A", "1");
        var snapshot = scope.Snapshot();
        scope.Set("A", "2");
        Assert.AreEqual("1", snapshot["A"]);
        Assert.IsFalse(snapshot.ContainsKey("SSOT_ABSENT"));
        Assert.ThrowsExactly<EnvironmentVariableException>(() => snapshot["SSOT_ABSENT"]);
    }

    [TestMethod]
    public void Diff_TellsWhatBecameOfEachVariable()
    {
        using var scope = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IsEmpty = true });
        scope.Update([new("GONE", "g"), new("KEPT", "k"), new("MOVED", "old")], "setup");
        var before = scope.Snapshot();
        scope.Update([new("GONE", null), new("MOVED", "new\nline"), new("NEW", "")], "the test");
        Assert.AreEqual(
            """
            - GONE, was 'g' (setup)
            ~ MOVED = 'new\u000aline', was 'old' (the test)
            + NEW = '' (the test)
            """,
            scope.Diff(before).ToString());
        Assert.AreEqual("no difference", scope.Diff(scope.Snapshot()).ToString());
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("A=B")]
    [DataRow("A\0")]
    public void Name_ThatCannotBeOne_IsAnArgumentError(string name)
    {
        using var scope = IsolatedEnvironment.BeginScope();
        foreach (var change in (Action[])
            [() => scope.Set(name, "1"), () => scope.Unset(name), () => scope.Protect(name), () => scope.Update([new(name, "1")]),
             () => scope.ClearPrefix(name)])
        {
            Assert.ThrowsExactly<ArgumentException>(change);
        }
    }

    [TestMethod]
    public void Value_ThatCannotBeOne_IsAnArgumentErrorWithoutTheValue()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        StringAssert.Contains(Assert.ThrowsExactly<ArgumentNullException>(() => scope.Set("A", null!)).Message, "use Unset");
        var error = Assert.ThrowsExactly<ArgumentException>(() => scope.Set("A", "before\0after"));
        Assert.DoesNotContain("before", error.Message);
    }
}
