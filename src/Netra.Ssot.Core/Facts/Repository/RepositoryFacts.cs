namespace Netra.Ssot.Core.Facts.Repository;

/// <summary>What lies in a repository around its projects. Immutable; safe to share between threads.</summary>
public sealed record RepositoryFacts
{
    /// <summary>The projects that were looked at.</summary>
    public IReadOnlyList<ProjectView> Projects { get; init; } = [];
}
