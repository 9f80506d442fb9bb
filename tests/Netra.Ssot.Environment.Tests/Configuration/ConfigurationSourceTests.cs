using Microsoft.Extensions.Configuration;
using Netra.Ssot.Environment.Configuration;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Environment.Tests.Configuration;

[TestClass]
public sealed class ConfigurationSourceTests : GateTestCase
{
    [TestMethod]
    public void DoubleUnderscore_SeparatesSections()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("Shop__Db__Host", "db");
        scope.Set("Shop_Name", "x");
        var configuration = new ConfigurationBuilder().AddIsolatedEnvironment().Build();
        Assert.AreEqual("db", configuration["Shop:Db:Host"]);
        Assert.AreEqual("db", configuration.GetSection("shop").GetSection("DB")["host"]);
        Assert.AreEqual("x", configuration["Shop_Name"]);
        Assert.AreEqual(scope.Get("PATH"), configuration["PATH"]);
    }

    [TestMethod]
    [DataRow("SHOP_")]
    [DataRow("shop_")]
    public void Prefix_IsLeftOutOfTheKeysInAnyCase(string prefix)
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Update([new("SHOP_Db__Host", "db"), new("OTHER", "1")]);
        var configuration = new ConfigurationBuilder().AddIsolatedEnvironment(prefix).Build();
        Assert.AreEqual("db", configuration["Db:Host"]);
        CollectionAssert.AreEqual(new[] { "Db" }, configuration.GetChildren().Select(child => child.Key).ToArray());
    }

    [TestMethod]
    public void Prefix_WithADoubleUnderscore_IsASection()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("SHOP__Host", "db");
        Assert.AreEqual("db", new ConfigurationBuilder().AddIsolatedEnvironment("SHOP__").Build()["Host"]);
    }

    [TestMethod]
    [DataRow("SQLCONNSTR_Main", "System.Data.SqlClient")]
    [DataRow("SQLAZURECONNSTR_Main", "System.Data.SqlClient")]
    [DataRow("MYSQLCONNSTR_Main", "MySql.Data.MySqlClient")]
    [DataRow("POSTGRESQLCONNSTR_Main", "Npgsql")]
    [DataRow("CUSTOMCONNSTR_Main", null)]
    [DataRow("REDISCACHECONNSTR_Main", null)]
    public void ConnectionStringPrefix_BecomesAConnectionString(string name, string? provider)
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set(name, "Server=db");
        var configuration = new ConfigurationBuilder().AddIsolatedEnvironment().Build();
        Assert.AreEqual("Server=db", configuration.GetConnectionString("Main"));
        Assert.AreEqual(provider, configuration["ConnectionStrings:Main_ProviderName"]);
        Assert.AreEqual("Server=db", new ConfigurationBuilder().AddIsolatedEnvironment("ConnectionStrings__").Build()["Main"]);
    }

    [TestMethod]
    public void EmptyText_StaysAnEmptyText()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("SSOT_EMPTY", "");
        Assert.AreEqual("", new ConfigurationBuilder().AddIsolatedEnvironment().Build()["SSOT_EMPTY"]);
    }

    [TestMethod]
    public void KeysThatBecomeOne_LeaveTheFirstInOrdinalOrder()
    {
        using var scope = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IgnoreCase = false });
        scope.Update([new("ssot__key", "lower"), new("SSOT__KEY", "upper")]);
        Assert.AreEqual("upper", new ConfigurationBuilder().AddIsolatedEnvironment().Build()["Ssot:Key"]);
    }

    [TestMethod]
    public void Change_ReloadsOnceForAnOperation()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        var configuration = new ConfigurationBuilder().AddIsolatedEnvironment("SHOP_").Build();
        var reloads = 0;
        using var registration = Microsoft.Extensions.Primitives.ChangeToken.OnChange(configuration.GetReloadToken, () => reloads++);
        scope.Update([new("SHOP_A", "1"), new("SHOP_B", "2")]);
        Assert.AreEqual(("1", "2"), (configuration["A"], configuration["B"]));
        Assert.AreEqual(1, reloads);
        scope.Unset("SHOP_A");
        Assert.IsNull(configuration["A"]);
        Assert.AreEqual(2, reloads);
    }

    [TestMethod]
    public void Change_WithoutReload_WaitsForReload()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        var configuration = new ConfigurationBuilder().AddIsolatedEnvironment(source => source.ReloadOnChange = false).Build();
        scope.Set("SSOT_LATER", "1");
        Assert.IsNull(configuration["SSOT_LATER"]);
        configuration.Reload();
        Assert.AreEqual("1", configuration["SSOT_LATER"]);
    }

    [TestMethod]
    public void Configuration_StaysWithTheScopeItWasBuiltIn()
    {
        using var outer = IsolatedEnvironment.BeginScope();
        outer.Set("SSOT_WHERE", "outer");
        var configuration = new ConfigurationBuilder().AddIsolatedEnvironment().Build();
        using var inner = IsolatedEnvironment.BeginScope();
        inner.Set("SSOT_WHERE", "inner");
        configuration.Reload();
        Assert.AreEqual("outer", configuration["SSOT_WHERE"]);
        Assert.AreEqual("inner", new ConfigurationBuilder().AddIsolatedEnvironment().Build()["SSOT_WHERE"]);
        Assert.AreEqual(
            "outer", new ConfigurationBuilder().AddIsolatedEnvironment(source => source.Environment = outer).Build()["SSOT_WHERE"]);
    }

    [TestMethod]
    public void DisposedConfiguration_NoLongerListens()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        var configuration = (ConfigurationRoot)new ConfigurationBuilder().AddIsolatedEnvironment().Build();
        configuration.Dispose();
        scope.Set("SSOT_AFTER", "1");
        Assert.IsNull(configuration["SSOT_AFTER"]);
    }

    [TestMethod]
    public void DebugView_OfTheProvider_NamesItWithoutValues()
    {
        using var scope = IsolatedEnvironment.BeginScope("checkout");
        var configuration = new ConfigurationBuilder().AddIsolatedEnvironment("SHOP_").Build();
        Assert.AreEqual(
            "IsolatedEnvironmentConfigurationProvider of 'checkout', prefix 'SHOP_'", configuration.Providers.Single().ToString());
    }
}
