using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Policies.Shape;
using Netra.Ssot.Core.Rules.References;

namespace Netra.Ssot.Core.Rules.Repository.Weakening;

/// <summary>Projects of one name that all pass for the SSOT library, because the policy does not say which one is.</summary>
internal static class TwinLibraries
{
    /// <param name="home">Where what belongs to no file of the repository is told.</param>
    public static IEnumerable<Weakened> Find(Policy policy, RepositoryFacts facts, SourcePlace home) =>
        from library in policy.Libraries
        let projects = facts.Projects.Where(project => library.IsMadeBy(project.File)).Select(project => RootPath.Relative(policy.Root, project.File)).ToList()
        where projects.Count > 1
        select new Weakened(
            library.Place is { } place && FilePath.IsUnder(place.File, policy.Root) ? place : home, library.Name,
            $"{string.Join(" and ", projects.OrderBy(path => path, StringComparer.Ordinal))} are both named like the SSOT library {library.Name}; say with Path in SsotLibrary which one is it");
}
