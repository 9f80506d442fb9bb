using Netra.Ssot.Testing;

namespace Netra.Ssot.TestKit;

/// <summary>The base of this repository's own tests: what they all stand on, and a folder of their own with helpers for files.</summary>
public abstract class GateTestCase : SsotTestCase
{
    TemporaryFolder? _scratch;

    /// <summary>The test's own folder, made when it is asked for and gone afterwards.</summary>
    protected TemporaryFolder Scratch => _scratch ??= Cleanup.DisposeAtEnd(new TemporaryFolder());
}
