namespace Netra.Ssot.Sdk.Tests.Harness;

/// <summary>Closes the lab behind the last test.</summary>
[TestClass]
public sealed class LabCleanUp
{
    [AssemblyCleanup]
    public static Task CloseAsync() => Lab.CloseAsync();
}
