using Netra.Ssot.TestKit;

namespace Netra.Ssot.Environment.Tests;

[TestClass]
public sealed class SecretTests : GateTestCase
{
    const string Value = "hunter2-q";

    [TestMethod]
    [DataRow("DB_PASSWORD")]
    [DataRow("MYSQL_PWD")]
    [DataRow("client-secret")]
    [DataRow("ApiKey")]
    [DataRow("GITHUB_TOKEN")]
    [DataRow("BASIC_AUTH")]
    [DataRow("AWS_CREDENTIALS")]
    [DataRow("CONNECTION_STRING")]
    [DataRow("ConnectionStrings__Main")]
    [DataRow("SQLCONNSTR_main")]
    [DataRow("JWT")]
    public void Name_ThatLooksSecret_IsMaskedEverywhere(string name)
    {
        using var scope = IsolatedEnvironment.BeginScope();
        Assert.IsTrue(scope.IsSecret(name));
        HidesEverywhere(scope, name);
    }

    [TestMethod]
    [DataRow("PATH")]
    [DataRow("PWD")]
    [DataRow("OLDPWD")]
    [DataRow("HOME")]
    [DataRow("ASPNETCORE_ENVIRONMENT")]
    public void Name_OfDailyLife_IsShown(string name)
    {
        using var scope = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IsEmpty = true });
        scope.Set(name, "plain");
        Assert.IsFalse(scope.IsSecret(name));
        StringAssert.Contains(scope.History.Single().ToString(), "'plain'");
    }

    [TestMethod]
    [DataRow("postgres://joe:hunter2@db/shop")]
    [DataRow("Server=db;Password=hunter2")]
    [DataRow("-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----")]
    [DataRow("DefaultEndpointsProtocol=https;AccountKey=hunter2==")]
    public void Value_ThatTellsOfItself_IsMasked(string value)
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("TARGET", value);
        Assert.IsTrue(scope.IsSecret("TARGET"));
        Assert.DoesNotContain("hunter2", scope.History.Single().ToString());
        Assert.DoesNotContain("hunter2", Assert.ThrowsExactly<EnvironmentVariableException>(() => scope.GetInt32("TARGET")).Message);
        scope.Set("TARGET", "harmless");
        Assert.DoesNotContain("hunter2", string.Join('\n', scope.History));
    }

    [TestMethod]
    public void DeclaredSecret_IsMaskedEverywhereAndInScopesInside()
    {
        using var outer = IsolatedEnvironment.BeginScope();
        Assert.IsFalse(outer.IsSecret("CUSTOMER"));
        outer.DeclareSecret("customer");
        using var inner = IsolatedEnvironment.BeginScope();
        HidesEverywhere(inner, "CUSTOMER");
    }

    [TestMethod]
    public void Declaration_CoversWhatHappenedBefore()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        var before = scope.Snapshot();
        scope.Set("CUSTOMER", Value);
        scope.DeclareSecret("CUSTOMER");
        Assert.AreEqual("+ CUSTOMER = (secret) (Declaration_CoversWhatHappenedBefore)", scope.History.Single().ToString());
        Assert.DoesNotContain(Value, scope.Diff(before).ToString());
        Assert.DoesNotContain(Value, EnvironmentDiff.Between(scope.Snapshot(), before).ToString());
    }

    [TestMethod]
    public void Masking_ShowsNoPartAndNoLength()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("SHORT_TOKEN", "a", "setup");
        scope.Set("LONG_TOKEN", new string('a', 500), "setup");
        Assert.AreEqual("+ SHORT_TOKEN = (secret) (setup)", scope.History[0].ToString());
        Assert.AreEqual("+ LONG_TOKEN = (secret) (setup)", scope.History[1].ToString());
    }

    [TestMethod]
    public void SecretInABrokenEnvFile_IsNotTold()
    {
        const string Text = "API_KEY=-----BEGIN KEY-----\nhunter2+base64/hunter2\n-----END KEY-----\nTOKEN='hunter2\n";
        var error = Assert.ThrowsExactly<DotEnvException>(() => DotEnv.Parse(Text));
        Assert.HasCount(3, error.Errors);
        Assert.DoesNotContain("hunter2", error.ToString());
    }

    static void HidesEverywhere(IsolatedEnvironment scope, string name)
    {
        var before = scope.Snapshot();
        var told = new List<string>();
        scope.Changed += (_, change) => told.Add(string.Join('\n', change.Changes));
        scope.Set(name, Value);
        var shown = new List<string>(told) { scope.ToString(), scope.Snapshot().ToString(), scope.Diff(before).ToString() };
        shown.AddRange(scope.History.Select(change => change.ToString()));
        foreach (var read in (Action[])
            [() => scope.GetInt32(name), () => scope.GetBoolean(name), () => scope.GetTimeSpan(name), () => scope.GetUri(name),
             () => scope.GetEnum<DayOfWeek>(name)])
        {
            shown.Add(Assert.ThrowsExactly<EnvironmentVariableException>(read).ToString());
        }

        scope.Protect(name);
        shown.Add(Assert.ThrowsExactly<EnvironmentVariableException>(() => scope.Set(name, Value + Value)).ToString());
        shown.Add(Assert.ThrowsExactly<EnvironmentVariableException>(() => scope.Unset(name)).ToString());
        Assert.DoesNotContain(Value, string.Join('\n', shown));
        Assert.Contains(name, string.Join('\n', shown));
    }
}
