using Netra.Ssot.TestKit;

namespace Netra.Ssot.Environment.Tests;

[TestClass]
public sealed class CaseTests : GateTestCase
{
    [TestMethod]
    public void Scope_ThatIgnoresCase_HasOneVariableForAllSpellings()
    {
        using var scope = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IgnoreCase = true, IsEmpty = true });
        scope.Set("Path", "a");
        scope.Set("PATH", "b");
        Assert.AreEqual("b", scope.Get("path"));
        Assert.AreEqual("Path", scope.Snapshot().Keys.Single());
        scope.Protect("pAtH");
        Assert.IsTrue(scope.IsProtected("PATH"));
        scope.Unprotect("PATH");
        Assert.AreEqual(1, scope.ClearPrefix("PA"));
        Assert.IsNull(scope.Get("Path"));
    }

    [TestMethod]
    public void Scope_ThatKnowsCase_TellsSpellingsApart()
    {
        using var scope = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IgnoreCase = false, IsEmpty = true });
        scope.Set("Path", "a");
        scope.Set("PATH", "b");
        Assert.AreEqual(("a", "b", null), (scope.Get("Path"), scope.Get("PATH"), scope.Get("path")));
        Assert.AreEqual(0, scope.ClearPrefix("pa"));
    }

    [TestMethod]
    public void Case_IsThatOfTheOuterScopeUnlessTold()
    {
        using var outer = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IgnoreCase = true });
        outer.Set("SSOT_CASE", "1");
        using (var inner = IsolatedEnvironment.BeginScope())
            Assert.AreEqual("1", inner.Get("ssot_case"));
        using (var inner = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IgnoreCase = false }))
            Assert.IsNull(inner.Get("ssot_case"));
    }

    [TestMethod]
    public void Case_OfTheRoot_IsThePlatforms()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("SSOT_CASE", "1");
        Assert.AreEqual(OperatingSystem.IsWindows() ? "1" : null, scope.Get("ssot_case"));
    }

    [TestMethod]
    [DataRow("b_NAME", "B_name")]
    [DataRow("B_name", "b_NAME")]
    public void NamesThatBecomeOne_LeaveTheFirstInOrdinalOrder(string first, string second)
    {
        using var outer = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IgnoreCase = false, IsEmpty = true });
        outer.Set(first, first);
        outer.Set(second, second);
        using var inner = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IgnoreCase = true });
        Assert.AreEqual("B_name", inner.Get("b_name"));
        Assert.AreEqual("B_name", inner.Snapshot().Keys.Single());
    }

    [TestMethod]
    public void SnapshotOfAnotherCase_RestoresAsTheScopeComparesNames()
    {
        using var outer = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IgnoreCase = false, IsEmpty = true });
        outer.Update([new("NAME", "1"), new("name", "2")]);
        var snapshot = outer.Snapshot();
        using var inner = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IgnoreCase = true, IsEmpty = true });
        inner.Restore(snapshot);
        Assert.AreEqual("1", inner.Get("name"));
    }
}
