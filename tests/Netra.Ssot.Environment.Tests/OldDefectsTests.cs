using Netra.Ssot.TestKit;

namespace Netra.Ssot.Environment.Tests;

/// <summary>What the wrapper that this library replaces did wrong, one test for each.</summary>
[TestClass]
public sealed class OldDefectsTests : GateTestCase
{
    [TestMethod]
    public async Task UnsetVariable_IsAbsentInAChildAndNotATombstoneText()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("SSOT_TOMB", "1");
        scope.Unset("SSOT_TOMB");
        var seen = await ChildProcess.VariablesAsync(scope.ApplyTo);
        Assert.IsFalse(seen.ContainsKey("SSOT_TOMB"));
        Assert.DoesNotContain("__UNSET__", seen.Values);
    }

    [TestMethod]
    public void ClosedScope_LeftNothingInTheProcess()
    {
        using (var scope = IsolatedEnvironment.BeginScope())
        {
            scope.Set("SSOT_CLOSED", "1");
            scope.Unset("PATH");
            Assert.IsNull(scope.Get("PATH"));
        }

        Assert.IsNull(Machine.Variable("SSOT_CLOSED"));
        Assert.IsNull(IsolatedEnvironment.Current.Get("SSOT_CLOSED"));
        Assert.IsNotNull(Machine.Variable("PATH"));
    }

    [TestMethod]
    public Task ClosedScope_LeavesWhatTheProcessChangedMeanwhile() => Unscoped.RunAsync(() =>
    {
        using (var scope = IsolatedEnvironment.BeginScope())
        {
            scope.Set("SSOT_OTHER", "1");
            Machine.SetVariable("SSOT_MEANWHILE", "set while a scope was open");
        }

        Assert.AreEqual("set while a scope was open", Machine.Variable("SSOT_MEANWHILE"));
        Assert.AreEqual("set while a scope was open", IsolatedEnvironment.Current.Get("SSOT_MEANWHILE"));
    });

    [TestMethod]
    public Task ProcessChange_WhileAScopeIsOpen_DiscardsNothingThere() => Unscoped.RunAsync(() =>
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("SSOT_REFRESH", "mine");
        Machine.SetVariable("SSOT_REFRESH", "theirs");
        Assert.AreEqual("mine", scope.Get("SSOT_REFRESH"));
    });

    [TestMethod]
    public void VariableOfOneTest_IsNotSeenByTheNext()
    {
        using (var first = IsolatedEnvironment.BeginScope())
            first.Set("SSOT_LEAK", "1");
        using var second = IsolatedEnvironment.BeginScope();
        Assert.IsFalse(second.Contains("SSOT_LEAK"));
    }

    [TestMethod]
    public void EmptyText_StaysAnEmptyText()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("PATH", "");
        Assert.AreEqual("", scope.Get("PATH"));
        Assert.AreEqual("", scope.Get("PATH") ?? "default");
    }

    [TestMethod]
    public void PemKey_KeepsItsLines()
    {
        const string Pem = "-----BEGIN PRIVATE KEY-----\nMIIB\r\n=\n-----END PRIVATE KEY-----\n";
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("TLS_KEY", Pem);
        Assert.AreEqual(Pem, scope.Get("TLS_KEY"));
    }

    [TestMethod]
    public void UnsetSecret_IsNotInvented()
    {
        using var scope = IsolatedEnvironment.BeginScope(new EnvironmentScopeOptions { IsEmpty = true });
        scope.Update([new("TESTING", "true"), new("ENVIRONMENT", "test"), new("PYTEST_CURRENT_TEST", "x")]);
        Assert.IsNull(scope.Get("JWT_SECRET_KEY"));
        Assert.IsNull(scope.Get("DATABASE_URL"));
        Assert.HasCount(3, scope.Snapshot());
    }

    [TestMethod]
    public async Task ParallelTests_DoNotShareOneStore()
    {
        using var meeting = new Barrier(2);
        var seen = await Task.WhenAll(Task.Run(() => Test("a")), Task.Run(() => Test("b")));
        CollectionAssert.AreEqual(new[] { "a", "b" }, seen);

        string? Test(string value)
        {
            using var scope = IsolatedEnvironment.BeginScope();
            scope.Set("SSOT_SHARED", value);
            meeting.SignalAndWait();
            return IsolatedEnvironment.Current.Get("SSOT_SHARED");
        }
    }

    [TestMethod]
    public void EndOfAnInnerScope_LeavesTheOuterIsolated()
    {
        using var outer = IsolatedEnvironment.BeginScope();
        outer.Set("SSOT_NEST", "outer");
        using (IsolatedEnvironment.BeginScope())
        {
        }

        IsolatedEnvironment.Current.Set("SSOT_NEST", "still isolated");
        Assert.AreEqual("still isolated", outer.Get("SSOT_NEST"));
        Assert.IsNull(Machine.Variable("SSOT_NEST"));
    }

    [TestMethod]
    public Task RootRead_IsNeverStale() => Unscoped.RunAsync(() =>
    {
        Machine.SetVariable("SSOT_STALE", "old");
        Assert.AreEqual("old", IsolatedEnvironment.Current.Get("SSOT_STALE"));
        Machine.SetVariable("SSOT_STALE", "new");
        Assert.AreEqual("new", IsolatedEnvironment.Current.Get("SSOT_STALE"));
        Machine.SetVariable("SSOT_STALE", null);
        Assert.IsNull(IsolatedEnvironment.Current.Get("SSOT_STALE"));
    });

    [TestMethod]
    public void HandlerErrors_AllComeOutAndEveryHandlerIsCalled()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        var called = 0;
        scope.Changed += (_, _) => throw new FormatException("first");
        scope.Changed += (_, _) => called++;
        scope.Changed += (_, _) => throw new TimeoutException("third");
        var error = Assert.ThrowsExactly<AggregateException>(() => scope.Set("SSOT_HANDLED", "1"));
        CollectionAssert.AreEqual(new[] { "first", "third" }, error.InnerExceptions.Select(inner => inner.Message).ToArray());
        Assert.AreEqual(1, called);
        Assert.AreEqual("1", scope.Get("SSOT_HANDLED"));
    }

    [TestMethod]
    public void ProtectedVariable_IsRefusedAloud()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Protect("SSOT_PROTECTED");
        Assert.ThrowsExactly<EnvironmentVariableException>(() => scope.Set("SSOT_PROTECTED", "1"));
    }

    [TestMethod]
    public void EnvFile_TakesExportAndInlineComments()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.LoadDotEnvText("export SSOT_REGION=north # where the shop is\n");
        Assert.AreEqual("north", scope.Get("SSOT_REGION"));
    }

    [TestMethod]
    public void ShellSyntax_StaysText()
    {
        const string Text = "$(echo pwned) `echo pwned` ${PATH} %PATH%";
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("SSOT_SHELL", Text);
        scope.LoadDotEnvText("SSOT_SHELL_FILE=\"" + Text + "\"");
        Assert.AreEqual(Text, scope.Get("SSOT_SHELL"));
        Assert.AreEqual(Text, scope.Get("SSOT_SHELL_FILE"));
    }

    [TestMethod]
    public void DatabaseUrl_IsNotReassembled()
    {
        const string Url = "postgresql+asyncpg://joe:p%40ss@db:5432/shop?sslmode=require";
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("DATABASE_URL", Url);
        Assert.AreEqual(Url, scope.Get("DATABASE_URL"));
    }

    [TestMethod]
    public void EnvFileInTheCurrentFolder_IsNotLoadedUnasked()
    {
        var name = "SSOT_UNASKED_" + Guid.NewGuid().ToString("N");
        var path = Path.Combine(Directory.GetCurrentDirectory(), ".env");
        Assert.IsFalse(File.Exists(path));
        try
        {
            File.WriteAllText(path, name + "=1\n");
            using var scope = IsolatedEnvironment.BeginScope();
            Assert.IsNull(scope.Get(name));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
