using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using Netra.Ssot.Environment;

namespace Netra.Ssot.Testing;

/// <summary>Everything of one test, from the constructor to the end: what is not asked for is not made.</summary>
internal sealed class TestLifetime
{
    readonly TestContext _test;
    readonly Type _type;
    readonly long _started = Stopwatch.GetTimestamp();
    CleanupStack? _cleanup;
    FakeTimeProvider? _clock;
    TestIdentity? _context;
    TempDirectory? _directory;
    TestLog? _log;
    TestMetrics? _metrics;
    SsotMockFactory? _mocks;
    int _hasEnded;

    public TestLifetime(TestContext test, Type type)
    {
        _test = test;
        _type = type;
        Env = IsolatedEnvironment.BeginScope($"{type.Name}.{test.TestName}");
    }

    /// <summary>The scope is one object for the whole test: what an awaiting initializer sets in it does not get lost with its async flow.</summary>
    public IsolatedEnvironment Env { get; }

    public CleanupStack Cleanup => LazyInitializer.EnsureInitialized(ref _cleanup, static () => new());

    public FakeTimeProvider Clock => LazyInitializer.EnsureInitialized(ref _clock, static () => new());

    public TestIdentity Context => LazyInitializer.EnsureInitialized(ref _context, () => new(_test, _type));

    public TempDirectory Directory => LazyInitializer.EnsureInitialized(ref _directory, () => new(Context.TestId));

    public TestLog Log => LazyInitializer.EnsureInitialized(ref _log, () => new(_test.WriteLine));

    public TestMetrics Metrics => LazyInitializer.EnsureInitialized(ref _metrics, () => new(_started));

    public SsotMockFactory Mocks => LazyInitializer.EnsureInitialized(ref _mocks, static () => new());

    /// <summary>Ends the test once, however often it is asked to.</summary>
    /// <param name="isEarly">Whether an earlier step of the framework's own ending did not come through.</param>
    /// <exception cref="AssertFailedException">Something went wrong; the message tells all of it.</exception>
    public async ValueTask EndAsync(bool isEarly)
    {
        if (Interlocked.Exchange(ref _hasEnded, 1) != 0)
            return;

        var failures = new List<EndFailure>();
        if (_cleanup is not null)
            await _cleanup.RunAsync(failures).ConfigureAwait(false);
        if (_mocks is not null)
        {
            Attempt("mocks", _mocks.VerifyAll, failures);
            Attempt("dispose of the mocks", _mocks.Dispose, failures);
        }

        Attempt("environment", Env.Dispose, failures);
        if (_metrics is { IsEmpty: false })
            _test.WriteLine($"Metrics: {_metrics}");
        if (_directory is { Exists: true })
            LeaveDirectory(_directory, failures, isEarly);
        if (failures.Count > 0)
            Tell(failures, isEarly);
    }

    bool HasFailed => _test.CurrentTestOutcome is UnitTestOutcome.Failed or UnitTestOutcome.Error or UnitTestOutcome.Timeout or UnitTestOutcome.Aborted;

    void LeaveDirectory(TempDirectory directory, List<EndFailure> failures, bool isEarly)
    {
        // A test that ran out of its time is still in progress here.
        if (isEarly || failures.Count > 0 || _test.CurrentTestOutcome is not (UnitTestOutcome.Passed or UnitTestOutcome.Inconclusive))
            _test.WriteLine($"The test has failed; its directory is kept: {directory}");
        else
            Attempt("delete the test's directory (is something in it still open?)", directory.Delete, failures);
    }

    static void Attempt(string what, Action action, List<EndFailure> failures)
    {
        try
        {
            action();
        }
        catch (Exception exception)
        {
            failures.Add(new(what, exception));
        }
    }

    void Tell(List<EndFailure> failures, bool isEarly)
    {
        var text = failures is [var single]
            ? $"At the end of {Context}: {single}"
            : $"At the end of {Context} {failures.Count} things went wrong:{string.Concat(failures.Select(failure => "\n  " + failure))}";
        if (isEarly)
            text += "\nA [TestCleanup] of a derived class did not come through either, or ran out of time; MSTest shows only the last failure";

        // MSTest would show this in place of the test's own failure, which is the one to look at first.
        if (HasFailed)
            _test.WriteLine(text);
        else
            throw new TestEndException(text, failures);
    }
}
