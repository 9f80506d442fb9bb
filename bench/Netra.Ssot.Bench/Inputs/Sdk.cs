using System.Security.Cryptography;

namespace Netra.Ssot.Bench.Inputs;

/// <summary>The .NET installation that builds here.</summary>
internal static class Sdk
{
    /// <summary>
    /// All assemblies with code of the SDK, its analyzers and the shared frameworks, each content once, by path: real ones, of many compilers and sizes.
    /// Reference assemblies are left out: we pass over them, the peer would not.
    /// </summary>
    public static IEnumerable<string> Assemblies() => Directory.GetFiles(Root, "*.dll", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}ref{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Where(file => IlSize.Of(file) > 0)
        .DistinctBy(file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));

    static string Root => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));
}
