using Netra.Ssot.TestKit;

namespace Netra.Ssot.Environment.Tests;

[TestClass]
public sealed class TypedReadTests : GateTestCase
{
    [TestMethod]
    [DataRow("8080", 8080)]
    [DataRow("-1", -1)]
    [DataRow("2147483647", int.MaxValue)]
    public void Int32_IsReadInInvariantForm(string text, int number) => Assert.AreEqual(number, With(text, env => env.GetRequiredInt32("X")));

    [TestMethod]
    [DataRow("true", true)]
    [DataRow("TRUE", true)]
    [DataRow("1", true)]
    [DataRow("yes", true)]
    [DataRow("On", true)]
    [DataRow("False", false)]
    [DataRow("0", false)]
    [DataRow("no", false)]
    [DataRow("off", false)]
    public void Boolean_TakesTheUsualWords(string text, bool expected) => Assert.AreEqual(expected, With(text, env => env.GetRequiredBoolean("X")));

    [TestMethod]
    [DataRow("250ms", 250)]
    [DataRow("30s", 30_000)]
    [DataRow("1.5m", 90_000)]
    [DataRow("2h", 7_200_000)]
    [DataRow("1d", 86_400_000)]
    [DataRow("-5s", -5_000)]
    [DataRow("00:05:00", 300_000)]
    [DataRow("1.00:00:00", 86_400_000)]
    public void TimeSpan_TakesAUnitOrTheLongForm(string text, int milliseconds) =>
        Assert.AreEqual(TimeSpan.FromMilliseconds(milliseconds), With(text, env => env.GetRequiredTimeSpan("X")));

    [TestMethod]
    public void Uri_IsAbsolute() =>
        Assert.AreEqual(new Uri("https://example.org/a?b=c"), With("https://example.org/a?b=c", env => env.GetRequiredUri("X")));

    [TestMethod]
    public void Enum_IsReadByNameInAnyCase()
    {
        Assert.AreEqual(DayOfWeek.Friday, With("friday", env => env.GetRequiredEnum<DayOfWeek>("X")));
        Assert.AreEqual(
            AttributeTargets.Class | AttributeTargets.Method, With("Class, Method", env => env.GetRequiredEnum<AttributeTargets>("X")));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("80 80")]
    [DataRow("0x10")]
    [DataRow("1,000")]
    [DataRow("2147483648")]
    public void Int32_OfAnythingElse_IsAnError(string text) => Told(text, env => env.GetInt32("X"), "expected is a whole number");

    [TestMethod]
    [DataRow("")]
    [DataRow("2")]
    [DataRow("ja")]
    public void Boolean_OfAnythingElse_IsAnError(string text) => Told(text, env => env.GetBoolean("X"), "expected is true or false");

    [TestMethod]
    [DataRow("")]
    [DataRow("30")]
    [DataRow("s")]
    [DataRow("5 s")]
    [DataRow("1.2.3s")]
    [DataRow("99999999999999999999d")]
    [DataRow("79228162514264337593543950335ms")]
    [DataRow("25:61")]
    public void TimeSpan_OfAnythingElse_IsAnError(string text) => Told(text, env => env.GetTimeSpan("X"), "expected is a duration");

    [TestMethod]
    [DataRow("")]
    [DataRow("/just/a/path")]
    [DataRow("example.org")]
    public void Uri_OfAnythingElse_IsAnError(string text) => Told(text, env => env.GetUri("X"), "expected is an absolute URI");

    [TestMethod]
    [DataRow("")]
    [DataRow("5")]
    [DataRow("-1")]
    [DataRow("Freitag")]
    public void Enum_OfAnythingElse_TellsTheNames(string text) => Told(text, env => env.GetEnum<DayOfWeek>("X"), "expected is one of Sunday, Monday");

    [TestMethod]
    public void AbsentVariable_IsNullOrARequiredError()
    {
        using var scope = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IsEmpty = true });
        Assert.IsNull(scope.GetInt32("X"));
        Assert.IsNull(scope.GetBoolean("X"));
        Assert.IsNull(scope.GetTimeSpan("X"));
        Assert.IsNull(scope.GetUri("X"));
        Assert.IsNull(scope.GetEnum<DayOfWeek>("X"));
        foreach (var read in (Action[])
            [() => scope.GetRequiredInt32("X"), () => scope.GetRequiredBoolean("X"), () => scope.GetRequiredTimeSpan("X"),
             () => scope.GetRequiredUri("X"), () => scope.GetRequiredEnum<DayOfWeek>("X")])
        {
            StringAssert.Contains(Assert.ThrowsExactly<EnvironmentVariableException>(read).Message, "'X' is not set");
        }
    }

    static void Told(string text, Func<IsolatedEnvironment, object?> read, string expected)
    {
        var error = Assert.ThrowsExactly<EnvironmentVariableException>(() => With(text, read));
        StringAssert.StartsWith(error.Message, $"Environment variable 'X' is '{text}', set by the test; {expected}");
        Assert.IsNull(error.InnerException);
    }

    static T With<T>(string text, Func<IsolatedEnvironment, T> read)
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("X", text, "the test");
        return read(scope);
    }
}
