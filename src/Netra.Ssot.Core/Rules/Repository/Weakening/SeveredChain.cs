using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Facts.Repository;

namespace Netra.Ssot.Core.Rules.Repository.Weakening;

/// <summary>A Directory.Build or Directory.Packages file that hides the one above it, which brings the gate in.</summary>
internal static class SeveredChain
{
    public static IEnumerable<Weakened> Find(RepositoryFacts facts)
    {
        var lost = facts.Projects.Where(project => project.Ungated.Count > 0).SelectMany(project => project.Files).Distinct(StringComparer.Ordinal).ToList();
        foreach (var path in lost.OrderBy(path => path, StringComparer.Ordinal))
        {
            var file = facts.BuildFiles[path];
            if (file.Above is null || GateImports.Brings(file, facts.BuildFiles) || BringingAbove(file, facts.BuildFiles) is not { } hidden)
                continue;

            var name = Path.GetFileName(file.Path);
            yield return new(
                SourcePlace.TopOf(file.Path), name,
                $"{name} hides '{hidden.Path}', which brings the gate in; import that one: "
                + $"<Import Project=\"$([MSBuild]::GetPathOfFileAbove('{name}', '$(MSBuildThisFileDirectory)../'))\" />");
        }
    }

    static BuildFile? BringingAbove(BuildFile file, IReadOnlyDictionary<string, BuildFile> files)
    {
        for (var next = file.Above; next is not null && files.TryGetValue(next, out var above); next = above.Above)
        {
            if (GateImports.Brings(above, files))
                return above;
        }

        return null;
    }
}
