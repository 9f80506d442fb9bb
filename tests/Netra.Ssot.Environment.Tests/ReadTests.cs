using Netra.Ssot.TestKit;

namespace Netra.Ssot.Environment.Tests;

[TestClass]
public sealed class ReadTests : GateTestCase
{
    [TestMethod]
    public void AbsentVariable_IsNullForGetAndFalseForTryGet()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        Assert.IsNull(scope.Get("SSOT_ABSENT"));
        Assert.IsFalse(scope.TryGet("SSOT_ABSENT", out var value));
        Assert.IsNull(value);
        Assert.IsNull(scope.GetSource("SSOT_ABSENT"));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("   ")]
    [DataRow("two\r\nlines\tand a tab")]
    [DataRow("ключ 🔑 \u0001")]
    [DataRow("__UNSET__")]
    public void Value_IsKeptCharacterByCharacter(string value)
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("SSOT_VALUE", value);
        Assert.AreEqual(value, scope.Get("SSOT_VALUE"));
        Assert.IsTrue(scope.TryGet("SSOT_VALUE", out var tried));
        Assert.AreEqual(value, tried);
        Assert.AreEqual(value, scope.GetRequired("SSOT_VALUE"));
        using var inner = IsolatedEnvironment.BeginScope();
        Assert.AreEqual(value, inner.Get("SSOT_VALUE"));
    }

    [TestMethod]
    public void GetRequired_NamesTheVariableAndTheScope()
    {
        using var scope = IsolatedEnvironment.BeginScope("checkout");
        var error = Assert.ThrowsExactly<EnvironmentVariableException>(() => scope.GetRequired("SSOT_ABSENT"));
        Assert.AreEqual("SSOT_ABSENT", error.VariableName);
        StringAssert.StartsWith(error.Message, "Environment variable 'SSOT_ABSENT' is not set in environment scope 'checkout'");
    }

    [TestMethod]
    public void GetRequired_TellsANameThatDiffersOnlyInCase()
    {
        using var scope = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IgnoreCase = false });
        scope.Set("Ssot_Region", "north");
        var error = Assert.ThrowsExactly<EnvironmentVariableException>(() => scope.GetRequired("SSOT_REGION"));
        StringAssert.Contains(error.Message, "'Ssot_Region' differs only in case");
    }

    [TestMethod]
    public void Source_IsTheCallingMemberUnlessTold()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("A", "1");
        scope.Set("B", "1", "the installer");
        Assert.AreEqual(nameof(Source_IsTheCallingMemberUnlessTold), scope.GetSource("A"));
        Assert.AreEqual("the installer", scope.GetSource("B"));
        scope.Set("A", "1", "somebody else");
        Assert.AreEqual("somebody else", scope.GetSource("A"));
    }

    [TestMethod]
    public void NullName_IsAnArgumentError()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        Assert.ThrowsExactly<ArgumentNullException>(() => scope.Get(null!));
        Assert.ThrowsExactly<ArgumentNullException>(() => scope.GetInt32(null!));
    }

    [TestMethod]
    public void WarmRead_AllocatesNothing()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("SSOT_WARM", "1");
        Assert.AreEqual((0, 0, 0), (Allocated("SSOT_WARM"), Allocated("PATH"), Allocated("SSOT_ABSENT")));
    }

    static long Allocated(string name)
    {
        IsolatedEnvironment.Current.Get(name);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            IsolatedEnvironment.Current.Get(name);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
