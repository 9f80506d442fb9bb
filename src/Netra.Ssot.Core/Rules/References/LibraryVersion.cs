using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Core.Rules.References;

/// <summary>SSOT1003: the SSOT library in a version that the policy does not allow, or from more than one source.</summary>
internal sealed class LibraryVersionRule : ProjectRule
{
    public override RuleDefinition Definition => RuleCatalogue.LibraryVersion;

    public override IEnumerable<Finding> Judge(ProjectCase @case)
    {
        foreach (var library in @case.Policy.Libraries)
        {
            // A project's version is whatever its file says, not what was released: the range is for packages.
            var versions = @case.Facts.Graph.Nodes.Where(node => !node.IsProject && library.Is(node))
                .Select(node => node.Version).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            foreach (var version in versions.Where(version => library.Versions?.Contains(version) == false))
            {
                yield return Tell(
                    @case, library, version + " is outside the range that the policy allows",
                    "reference a version in " + library.Versions!.Text);
            }

            var sources = Sources(@case.Facts, library, versions);
            if (sources.Count > 1)
                yield return Tell(@case, library, "comes in more than once, as " + string.Join(" and ", sources), "keep one of them");
        }
    }

    static List<string> Sources(ProjectFacts facts, SsotLibrary library, List<string> versions)
    {
        var sources = versions.ConvertAll(version => "package " + version);
        var projects = References(ReferenceSource.Project);
        // A project that gives the compiler nothing is still in the graph.
        if (projects.Count == 0)
            projects = [.. facts.Graph.Nodes.Where(node => node.IsProject && (library.Is(node) || library.IsNamesake(node))).Select(node => node.Id)];
        sources.AddRange(projects.Select(project => "project " + project));
        sources.AddRange(References(ReferenceSource.File).Select(file => "file " + file));
        sources.AddRange(References(ReferenceSource.Package)
            .Where(origin => !string.Equals(origin, library.Name, StringComparison.OrdinalIgnoreCase))
            .Select(origin => "part of package " + origin));
        return sources;

        List<string> References(ReferenceSource source) =>
        [
            .. facts.References.Where(reference => reference.Source == source && (library.Is(reference) || library.IsNamesake(reference)))
                .Select(reference => reference.Origin)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .OrderBy(origin => origin, StringComparer.OrdinalIgnoreCase),
        ];
    }

    Finding Tell(ProjectCase @case, SsotLibrary library, string what, string remedy) => new()
    {
        Rule = Definition,
        Place = PlaceOf(@case.Facts, library),
        Message = Definition.Say(library.Name, what, remedy),
        Target = library.Name,
        Remedy = remedy,
    };

    static SourcePlace PlaceOf(ProjectFacts facts, SsotLibrary library) =>
        facts.DirectPackages.FirstOrDefault(package => string.Equals(package.Id, library.Name, StringComparison.OrdinalIgnoreCase))?.Place
        ?? SourcePlace.TopOf(facts.ProjectFile);
}
