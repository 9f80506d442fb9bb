using Netra.Ssot.Environment;
using Netra.Ssot.Testing;
using Xunit;

namespace Team.Testing.XUnit;

/// <summary>
/// The base class of the team's xUnit tests: each test has an environment and mocks of its own, and the mocks are verified at its end. xUnit makes
/// an object for each test, so the constructor is where a test begins.
/// </summary>
public abstract class TeamTestCase : IAsyncLifetime
{
    /// <summary>Refuses an assembly that the gate has not verified, however its tests are started.</summary>
    protected TeamTestCase() => VerifiedAssembly.Require(GetType().Assembly);

    protected IsolatedEnvironment Env { get; } = IsolatedEnvironment.BeginScope("test");

    protected SsotMockFactory Mocks { get; } = new();

    public virtual Task InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync()
    {
        using (Env)
        using (Mocks)
            Mocks.VerifyAll();
        return Task.CompletedTask;
    }
}
