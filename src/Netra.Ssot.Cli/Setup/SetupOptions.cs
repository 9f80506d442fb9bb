namespace Netra.Ssot.Cli.Setup;

/// <summary>How projects are opted in.</summary>
enum Door
{
    /// <summary>Imports of the SDK in <c>Directory.Build</c> files, its version in <c>global.json</c>.</summary>
    Sdk,

    /// <summary>The package, for every project.</summary>
    Package,
}

/// <summary>What the user asked a setup to do.</summary>
/// <param name="Root">Absolute path of the repository's folder.</param>
/// <param name="Library">The SSOT library; null for what the repository shows.</param>
/// <param name="TestBase">Its base class, as a documentation id; null for what the repository shows.</param>
/// <param name="Version">The gate's version.</param>
sealed record SetupOptions(string Root, Door Door, string? Library, string? TestBase, string Version);
