using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Acme.Testing;

/// <summary>
/// The base class of every Acme test. Each test gets variables and mocks of its own, and what it opened is closed behind it,
/// in reverse order, whether it passed or not.
/// </summary>
[TestClass]
public abstract class AcmeTestCase
{
    readonly Stack<Action> _cleanUps = new();

    /// <summary>What MSTest tells of the running test.</summary>
    public TestContext TestContext { get; set; } = null!;

    /// <summary>The environment variables of this test; the process's own are out of its reach.</summary>
    protected AcmeEnvironment Variables { get; } = new();

    /// <summary>The one place where this test's mocks are made.</summary>
    protected AcmeMocks Mocks { get; } = new();

    /// <summary>Runs every clean-up of the test, and fails it with all that went wrong there.</summary>
    [TestCleanup]
    public void CleanUpAcmeTest()
    {
        var failures = new List<Exception>();
        while (_cleanUps.TryPop(out var cleanUp))
        {
            try
            {
                cleanUp();
            }
            catch (Exception failure)
            {
                failures.Add(failure);
            }
        }

        if (failures.Count > 0)
            throw new AggregateException($"{failures.Count} clean-up(s) of {TestContext.TestName} failed", failures);
    }

    /// <summary>Runs <paramref name="cleanUp"/> when the test has ended.</summary>
    protected void AtEnd(Action cleanUp) => _cleanUps.Push(cleanUp);

    /// <summary>Disposes <paramref name="resource"/> when the test has ended.</summary>
    /// <returns>The resource itself, so that it can be taken over in the line that opens it.</returns>
    protected T DisposeAtEnd<T>(T resource)
        where T : IDisposable
    {
        AtEnd(resource.Dispose);
        return resource;
    }
}
