using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Projects;

/// <summary>What a restore resolved for one target framework.</summary>
/// <param name="Direct">The packages that the project asked for when it was restored.</param>
/// <param name="PackageFolders">The folders that hold the packages' files.</param>
sealed record Assets(PackageGraph Graph, IReadOnlyList<DirectDependency> Direct, IReadOnlyList<string> PackageFolders)
{
    public static Assets None { get; } = new(PackageGraph.Empty, [], []);
}

/// <summary>A package that the project asked for.</summary>
/// <param name="Version">The requested version range.</param>
/// <param name="IsImplicit">Whether an SDK asked for it.</param>
/// <param name="IsDownload">Whether it is only downloaded, not referenced.</param>
sealed record DirectDependency(string Id, string Version, bool IsImplicit, bool IsDownload);

/// <summary>An assets file is not as it should be.</summary>
/// <param name="reason">What is wrong, as a clause.</param>
/// <param name="remedy">What to do, as an imperative clause.</param>
sealed class AssetsException(string reason, string remedy) : Exception(reason)
{
    /// <summary>A plain restore takes a damaged file for an up-to-date one and leaves it as it is.</summary>
    public const string RestoreForce = "run `dotnet restore --force`";

    public const string Restore = "run `dotnet restore`";

    public string Remedy { get; } = remedy;
}
