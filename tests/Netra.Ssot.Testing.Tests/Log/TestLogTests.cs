using Microsoft.Extensions.Logging;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Testing.Tests.Log;

[TestClass]
public sealed class TestLogTests : GateTestCase
{
    readonly List<string> _shown = [];
    readonly TestLog _log;

    public TestLogTests() => _log = new(_shown.Add);

    [TestMethod]
    public void Entry_TellsAllThatWasLogged()
    {
        var failure = new TimeoutException("slow");
        var logger = _log.For<TestLogTests>();
        using (logger.BeginScope("order {Id}", 7))
            logger.Log(LogLevel.Warning, new EventId(3, "Slow"), failure, "took {Seconds} s", 12);

        var entry = _log.Entries.Single();

        Assert.AreEqual((typeof(TestLogTests).FullName, LogLevel.Warning, "took 12 s"), (entry.Category, entry.Level, entry.Message));
        Assert.AreEqual("Slow", entry.EventId.Name);
        Assert.AreSame(failure, entry.Exception);
        Assert.AreEqual(12, entry.Properties.Single(pair => pair.Key == "Seconds").Value);
        Assert.AreEqual("order 7", entry.Scopes.Single()!.ToString());
    }

    [TestMethod]
    public void Entry_IsShownAtOnce()
    {
        _log.CreateLogger("Shop").LogError(new TimeoutException("slow"), "no answer");

        CollectionAssert.AreEqual((string[])["[Error] Shop: no answer (TimeoutException: slow)"], _shown);
    }

    [TestMethod]
    [DataRow(LogLevel.Error, LogLevel.Error, true)]
    [DataRow(LogLevel.Critical, LogLevel.Error, true)]
    [DataRow(LogLevel.Warning, LogLevel.Error, false)]
    [DataRow(LogLevel.Trace, LogLevel.Trace, true)]
    public void AssertNoneAtOrAbove_FailsFromTheLevelOn(LogLevel logged, LogLevel limit, bool fails)
    {
        _log.CreateLogger("Shop").Log(logged, "something happened");

        var failure = Catch(() => _log.AssertNoneAtOrAbove(limit));

        Assert.AreEqual(fails, failure is not null);
        if (failure is not null)
            Assert.Contains($"[{logged}] Shop: something happened", failure.Message);
    }

    [TestMethod]
    public void AssertContains_GivesTheEntry()
    {
        var logger = _log.CreateLogger("Shop");
        logger.LogInformation("tea sold");
        logger.LogWarning("tea is gone");

        Assert.AreEqual("tea sold", _log.AssertContains("tea").Message);
        Assert.AreEqual("tea is gone", _log.AssertContains(LogLevel.Warning, "tea").Message);
        Assert.AreEqual("tea is gone", _log.AssertContains(entry => entry.Level > LogLevel.Information).Message);
    }

    [TestMethod]
    public void AssertContains_OfWhatIsNotThere_ShowsTheLog()
    {
        _log.CreateLogger("Shop").LogInformation("tea sold");

        Assert.AreEqual("The log should contain an entry with 'Tea', but holds:\n  [Information] Shop: tea sold", Catch(() => _log.AssertContains("Tea"))!.Message);
        Assert.Contains("an entry at Error with 'tea'", Catch(() => _log.AssertContains(LogLevel.Error, "tea"))!.Message);
        Assert.Contains("`entry => entry.Exception != null`", Catch(() => _log.AssertContains(entry => entry.Exception != null))!.Message);
    }

    [TestMethod]
    public void AssertContains_OfAnEmptyLog_SaysSo() => Assert.EndsWith("but is empty", Catch(() => _log.AssertContains("tea"))!.Message);

    [TestMethod]
    public void AssertDoesNotContain_FailsWhenItDoes()
    {
        _log.CreateLogger("Shop").LogInformation("password=tea");

        _log.AssertDoesNotContain("secret");
        Assert.Contains("password=tea", Catch(() => _log.AssertDoesNotContain("password"))!.Message);
    }

    [TestMethod]
    public void BelowTheMinimum_NothingIsCaptured()
    {
        _log.MinimumLevel = LogLevel.Warning;
        var logger = _log.CreateLogger("Shop");

        logger.LogInformation("tea sold");

        Assert.IsFalse(logger.IsEnabled(LogLevel.Information));
        Assert.IsEmpty(_log.Entries);
    }

    [TestMethod]
    public void Entries_StayAfterAHostDisposedOfTheLog()
    {
        _log.CreateLogger("Shop").LogInformation("tea sold");

        ((IDisposable)_log).Dispose();

        _log.AssertContains("tea sold");
    }

    [TestMethod]
    public void FurtherProvider_IsRefused() =>
        Assert.ThrowsExactly<NotSupportedException>(() => ((ILoggerFactory)_log).AddProvider(_log));

    [TestMethod]
    public void LoggedFromManyThreads_AllIsCaptured()
    {
        const int Threads = 64;
        var log = new TestLog(_ => { });

        Parallel.For(0, Threads, i => log.CreateLogger("Shop").LogInformation("customer {Number}", i));

        Assert.HasCount(Threads, log.Entries.Select(entry => entry.Message).Distinct());
    }

    static AssertFailedException? Catch(Action assertion)
    {
        try
        {
            assertion();
            return null;
        }
        catch (AssertFailedException failure)
        {
            return failure;
        }
    }
}
