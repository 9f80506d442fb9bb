namespace Netra.Ssot.Core.Facts.Repository;

/// <summary>What lies in a repository around its projects. Immutable; safe to share between threads.</summary>
public sealed record RepositoryFacts
{
    /// <summary>The projects that were looked at.</summary>
    public IReadOnlyList<ProjectView> Projects { get; init; } = [];

    /// <summary>The build files of those projects by their absolute paths.</summary>
    public IReadOnlyDictionary<string, BuildFile> BuildFiles { get; init; } = new Dictionary<string, BuildFile>();

    /// <summary>The response files that MSBuild reads without being asked.</summary>
    public IReadOnlyList<ResponseFile> ResponseFiles { get; init; } = [];

    /// <summary>The variables of the environment, which MSBuild takes for properties.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The commands of its scripts and workflows, in the order of their places.</summary>
    public IReadOnlyList<ScriptCommand> Commands { get; init; } = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<Unreadable> Unreadable { get; init; } = [];
}
