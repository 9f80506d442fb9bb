using System.ComponentModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Time.Testing;
using Netra.Ssot.Environment;

namespace Netra.Ssot.Testing;

/// <summary>
/// The base class of every test: each test has an environment, mocks, a clock, a log, metrics and a directory of its own, and what it
/// leaves behind is cleaned up and verified when it ends.
/// </summary>
/// <remarks>
/// Nothing has to be called and nothing can be forgotten: derived classes declare <c>[TestInitialize]</c>, <c>[TestCleanup]</c>, constructors,
/// <see cref="IDisposable"/> and <see cref="IAsyncDisposable"/> as they please. Parts are made when they are first asked for. There is no state
/// between tests, so they may run in parallel; each part is safe to use from several threads of its test.
/// </remarks>
public abstract class SsotTestCase : IAsyncDisposable, IDisposable
{
    static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(5);

    readonly TestLifetime _lifetime;

    /// <summary>Opens the test. What it sets for the async flow is seen by the test, because MSTest runs it in the constructor's flow.</summary>
    /// <exception cref="UnverifiedAssemblyException">The test assembly is under the gate and is not the one that was verified.</exception>
    /// <exception cref="InvalidOperationException">No test is running, or the derived class would disable the end of its tests.</exception>
    protected SsotTestCase()
    {
        VerifiedAssembly.Require(GetType().Assembly);
        HookGuard.Check(GetType());
        TestContext = Running() ?? throw new InvalidOperationException($"{GetType().Name} is a test class; MSTest makes its objects, one for each test");
        _lifetime = new(TestContext, GetType());
    }

    /// <summary>What MSTest tells of the running test.</summary>
    public TestContext TestContext { get; set; }

    /// <summary>
    /// The test's own environment variables, and <see cref="IsolatedEnvironment.Current"/> for the code under test. They begin as what
    /// AssemblyInitialize and ClassInitialize left, and no other test sees what this one does to them.
    /// </summary>
    /// <remarks>Scopes that the test begins itself and does not dispose fail it.</remarks>
    protected IsolatedEnvironment Env => _lifetime.Env;

    /// <summary>Makes the test's mocks, and verifies all of them when the test ends.</summary>
    protected SsotMockFactory Mocks => _lifetime.Mocks;

    /// <summary>A clock that stands still until the test moves it (<c>Clock.Advance(TimeSpan.FromMinutes(5))</c>); hand it to code that takes a <see cref="TimeProvider"/>. It starts on 2000-01-01 at midnight, UTC.</summary>
    protected FakeTimeProvider Clock => _lifetime.Clock;

    /// <summary>Captures what the code under test logs, and asserts on it.</summary>
    protected TestLog Log => _lifetime.Log;

    /// <summary>The time that the test has taken so far, counters, and values of its own.</summary>
    protected TestMetrics Metrics => _lifetime.Metrics;

    /// <summary>Who the test is: name, categories, and a user, a session and a trace of its own.</summary>
    protected TestIdentity Context => _lifetime.Context;

    /// <summary>A directory of the test's own: deleted when it has passed, kept when it has failed.</summary>
    protected TempDirectory TempDirectory => _lifetime.Directory;

    /// <summary>What to do when the test has ended: the last added runs first, all of them run, and each that fails fails the test.</summary>
    protected CleanupStack Cleanup => _lifetime.Cleanup;

    /// <summary>Waits until <paramref name="condition"/> is true: for what happens on other threads, in real time.</summary>
    /// <param name="condition">Asked every few milliseconds; what it throws ends the wait.</param>
    /// <param name="within">How long to wait at most; 5 seconds when not given.</param>
    /// <param name="expression">Filled in by the compiler.</param>
    /// <exception cref="AssertFailedException">It did not come true in time; the message shows the condition.</exception>
    /// <exception cref="OperationCanceledException">The test has been cancelled or has run out of its <c>[Timeout]</c>.</exception>
    protected Task Eventually(Func<bool> condition, TimeSpan? within = null, [CallerArgumentExpression(nameof(condition))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Poll.UntilAsync(() => new(condition()), within ?? DefaultPatience, expression, TestContext.CancellationToken);
    }

    /// <inheritdoc cref="Eventually(Func{bool}, TimeSpan?, string)" />
    protected Task Eventually(Func<Task<bool>> condition, TimeSpan? within = null, [CallerArgumentExpression(nameof(condition))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Poll.UntilAsync(() => new(condition()), within ?? DefaultPatience, expression, TestContext.CancellationToken);
    }

    /// <summary>For MSTest alone: ends the test, behind the <c>[TestCleanup]</c> of the derived classes.</summary>
    /// <exception cref="AssertFailedException">A clean-up failed, or something was left that should not be; the message tells all of it.</exception>
    [TestCleanup]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Task EndSsotTest() => _lifetime.EndAsync(isEarly: false).AsTask();

    // Second and third way to the same end, for when MSTest skips the first because a derived [TestCleanup] failed.
    ValueTask IAsyncDisposable.DisposeAsync() => _lifetime.EndAsync(isEarly: true);

    void IDisposable.Dispose() => _lifetime.EndAsync(isEarly: true).AsTask().GetAwaiter().GetResult();

    // The injected property would come after the constructor, and not at all when a derived class has a TestContext of its own.
#pragma warning disable MSTESTEXP // Experimental, and the only way; should a later MSTest lack it, every test says so.
    static TestContext? Running() => TestContext.Current;
#pragma warning restore MSTESTEXP
}
