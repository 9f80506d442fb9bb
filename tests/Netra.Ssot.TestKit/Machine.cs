namespace Netra.Ssot.TestKit;

/// <summary>What the tests take from the machine that they run on.</summary>
public static class Machine
{
    /// <summary>Whether folders of end-to-end tests stay for a look: <c>SSOT_KEEP_LAB=1</c>.</summary>
    public static bool KeepsLabs => System.Environment.GetEnvironmentVariable("SSOT_KEEP_LAB") == "1";

    /// <summary>The user's package cache, which saves downloads.</summary>
    public static string PackageCache =>
        System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>The host that runs commands and programs: the one of this run, else the one that the machine finds.</summary>
    public static string DotNetHost => System.Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>A variable of this process, past every scope.</summary>
    public static string? Variable(string name) => System.Environment.GetEnvironmentVariable(name);

    /// <summary>Changes a variable of this process, past every scope: tests run in parallel, so only under a name that nobody else uses.</summary>
    public static void SetVariable(string name, string? value) => System.Environment.SetEnvironmentVariable(name, value);
}
