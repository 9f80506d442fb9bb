using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Cli.Checking;

/// <summary>A project among the others of a check.</summary>
/// <param name="File">Absolute path of the project file.</param>
/// <param name="Kind">The kind that it has by itself; null when it could not be judged.</param>
/// <param name="IsForUsers">Whether what it makes goes to users, as a program or a package.</param>
/// <param name="References">Absolute paths of the projects that it references.</param>
sealed record ProjectNode(string File, ProjectKind? Kind, bool IsForUsers, IReadOnlyList<string> References);

/// <summary>Finds the libraries that look like product code, but that only tests use.</summary>
static class TestLibraries
{
    /// <summary>The libraries that test projects reference, directly or through others, and that no product does.</summary>
    public static IReadOnlySet<string> Find(IReadOnlyList<ProjectNode> projects)
    {
        var references = projects.SelectMany(project => project.References, (project, reference) => (project.File, Reference: reference))
            .ToLookup(use => use.File, use => use.Reference, StringComparer.Ordinal);
        var used = references.SelectMany(uses => uses).ToHashSet(StringComparer.Ordinal);
        var looksLikeProduct = FilesOf(projects.Where(project => project.Kind == ProjectKind.Product));
        // What nobody uses may be used elsewhere: no test is known to be what it is for.
        var products = FilesOf(projects.Where(project => project.Kind == ProjectKind.Product && (project.IsForUsers || !used.Contains(project.File))));
        var tests = FilesOf(projects.Where(project => project.Kind == ProjectKind.Test));

        var found = Behind(tests, references);
        found.IntersectWith(looksLikeProduct);
        found.ExceptWith(products);
        found.ExceptWith(Behind(products, references));
        return found;
    }

    static HashSet<string> FilesOf(IEnumerable<ProjectNode> projects) => projects.Select(project => project.File).ToHashSet(StringComparer.Ordinal);

    /// <summary>What some projects reference, directly or through others.</summary>
    static HashSet<string> Behind(IEnumerable<string> projects, ILookup<string, string> references)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(projects);
        while (open.TryPop(out var project))
        {
            foreach (var reference in references[project].Where(found.Add))
                open.Push(reference);
        }

        return found;
    }
}
