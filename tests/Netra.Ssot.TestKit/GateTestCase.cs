namespace Netra.Ssot.TestKit;

/// <summary>The base of this repository's own tests: each has a folder of its own, made when it is asked for and gone afterwards.</summary>
public abstract class GateTestCase
{
    TemporaryFolder? _scratch;

    /// <summary>What the framework tells of the running test.</summary>
    public TestContext TestContext { get; set; } = null!;

    /// <summary>The test's own folder.</summary>
    protected TemporaryFolder Scratch => _scratch ??= new();

    /// <summary>Deletes the folder.</summary>
    [TestCleanup]
    public void DeleteScratch() => _scratch?.Dispose();
}
