namespace Netra.Ssot.Cli.Policies;

/// <summary>The policy files that the tool carries.</summary>
static class ShippedFiles
{
    /// <summary>Absolute path of the shipped defaults.</summary>
    public static string Defaults { get; } = Path.Combine(AppContext.BaseDirectory, "build", "Netra.Ssot.Sdk.Defaults.props");
}
