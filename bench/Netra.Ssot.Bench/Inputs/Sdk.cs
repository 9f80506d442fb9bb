using Netra.Ssot.Bench.Harness;

namespace Netra.Ssot.Bench.Inputs;

/// <summary>The .NET SDK that builds here.</summary>
internal static class Sdk
{
    /// <summary>Its folder, which holds MSBuild, Roslyn and NuGet.</summary>
    public static string Folder { get; } = Path.Combine(
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../..")),
        "sdk",
        Child.DotNet(Path.GetTempPath(), "--version").Output.Trim());
}
