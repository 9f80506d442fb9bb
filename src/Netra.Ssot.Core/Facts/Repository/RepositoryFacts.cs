namespace Netra.Ssot.Core.Facts.Repository;

/// <summary>What lies in a repository around its projects. Immutable; safe to share between threads.</summary>
public sealed record RepositoryFacts
{
    /// <summary>The projects that were looked at.</summary>
    public IReadOnlyList<ProjectView> Projects { get; init; } = [];

    /// <summary>The commands of its scripts and workflows, in the order of their places.</summary>
    public IReadOnlyList<ScriptCommand> Commands { get; init; } = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<Unreadable> Unreadable { get; init; } = [];
}
