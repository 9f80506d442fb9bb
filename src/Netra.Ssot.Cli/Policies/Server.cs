using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Cli.Policies;

/// <summary>Tells a server from a workstation.</summary>
static class Server
{
    /// <summary>The variables that servers set; the default of <c>SsotCI</c> in builds goes by the same.</summary>
    static readonly string[] Variables = ["ContinuousIntegrationBuild", "CI", "TF_BUILD", "GITHUB_ACTIONS"];

    /// <summary>Whether a server builds: as the policy says, else as the server's variables do.</summary>
    public static bool Builds(Policy policy) =>
        policy.IsCI ?? Variables.Any(name => Environment.GetEnvironmentVariable(name) is { } value && (value == "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase)));
}
