namespace Netra.Ssot.Testing.Tests.EndToEnd;

/// <summary>Removes what the real run left behind the last test.</summary>
[TestClass]
public sealed class RealRunCleanUp
{
    [AssemblyCleanup]
    public static Task CloseAsync() => RealRun.CloseAsync();
}
