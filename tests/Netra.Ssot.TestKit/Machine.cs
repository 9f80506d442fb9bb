namespace Netra.Ssot.TestKit;

/// <summary>What the tests take from the machine that they run on.</summary>
public static class Machine
{
    /// <summary>Whether folders of end-to-end tests stay for a look: <c>SSOT_KEEP_LAB=1</c>.</summary>
    public static bool KeepsLabs => Environment.GetEnvironmentVariable("SSOT_KEEP_LAB") == "1";

    /// <summary>The user's package cache, which saves downloads.</summary>
    public static string PackageCache =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
