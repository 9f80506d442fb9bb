using Netra.Ssot.Environment;
using Netra.Ssot.Testing;
using NUnit.Framework;

namespace Team.Testing.NUnit;

/// <summary>
/// The base class of the team's NUnit tests: each test has an environment and mocks of its own, and the mocks are verified at its end. NUnit uses
/// one object for all tests of a class unless it is told otherwise.
/// </summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class TeamTestCase
{
    /// <summary>Refuses an assembly that the gate has not verified, however its tests are started.</summary>
    protected TeamTestCase() => VerifiedAssembly.Require(GetType().Assembly);

    protected IsolatedEnvironment Env { get; } = IsolatedEnvironment.BeginScope("test");

    protected SsotMockFactory Mocks { get; } = new();

    [TearDown]
    public void EndTeamTest()
    {
        using (Env)
        using (Mocks)
            Mocks.VerifyAll();
    }
}
