using Netra.Ssot.TestKit;

namespace Netra.Ssot.Environment.Tests;

/// <summary>Real child processes.</summary>
[TestClass]
public sealed class ChildTests : GateTestCase
{
    [TestMethod]
    public async Task Child_SeesExactlyTheView()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Update([new("SSOT_EMPTY", ""), new("SSOT_LINES", "one\ntwo"), new("SSOT_WORDS", "ключ 🔑 = \"x\" $HOME"), new("HOME", null)]);
        var seen = await ChildProcess.VariablesAsync(scope.ApplyTo);
        CollectionAssert.AreEquivalent(scope.Snapshot().ToArray(), seen.ToArray());
        Assert.IsFalse(seen.ContainsKey("HOME"));
        Assert.AreEqual("one\ntwo", seen["SSOT_LINES"]);
    }

    [TestMethod]
    public async Task Child_OfAnAlmostEmptyScope_SeesNothingOfTheProcess()
    {
        using var scope = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IsEmpty = true });
        scope.Set("SSOT_ONLY", "1");
        if (OperatingSystem.IsWindows())
            scope.Set("SystemRoot", Machine.Variable("SystemRoot")!);
        var seen = await ChildProcess.VariablesAsync(scope.ApplyTo);
        CollectionAssert.AreEquivalent(scope.Snapshot().ToArray(), seen.ToArray());
    }

    [TestMethod]
    public Task Child_OfTheRoot_SeesWhatLiesOverTheProcess() => Unscoped.RunAsync(async () =>
    {
        IsolatedEnvironment.Current.Set("SSOT_ROOT_CHILD", "over");
        var seen = await ChildProcess.VariablesAsync(IsolatedEnvironment.Current.ApplyTo);
        Assert.AreEqual("over", seen["SSOT_ROOT_CHILD"]);
        Assert.AreEqual(Machine.Variable("PATH"), seen["PATH"]);
    });
}
