using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Facts.Repository;

namespace Netra.Ssot.Core.Rules.Repository.Weakening;

/// <summary>A test project that says it is none, so that its tests are never run.</summary>
internal static class DeniedTests
{
    public static IEnumerable<Weakened> Find(RepositoryFacts facts) =>
        from project in facts.Projects
        where project.IsTest && project.DeniesTests
        let element = project.Files.SelectMany(file => facts.BuildFiles[file].Elements).FirstOrDefault(IsDenial)
        select new Weakened(
            element?.Place ?? SourcePlace.TopOf(project.File), "IsTestProject",
            $"IsTestProject is false, but {project.TestReason}: its tests would never run; remove it, or set SsotProjectKind to TestSupport if it holds none");

    static bool IsDenial(BuildElement element) =>
        element.Kind == BuildElementKind.Property && element.Name.Equals("IsTestProject", StringComparison.OrdinalIgnoreCase)
        && element.Value.Trim().Equals("false", StringComparison.OrdinalIgnoreCase);
}
