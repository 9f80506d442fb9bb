namespace Netra.Ssot.Testing;

/// <summary>
/// A double that takes part in the end of the test: hand it to <see cref="SsotMockFactory.Add{T}"/>, and it is verified and reset with the mocks.
/// </summary>
public interface ITestDouble
{
    /// <summary>What went wrong so far, a line each: unexpected uses, and what was expected and did not happen. Empty when all is well.</summary>
    IReadOnlyList<string> Problems { get; }

    /// <summary>Forgets what was arranged and recorded, and lets go of whoever waits on the double.</summary>
    void Reset();
}
