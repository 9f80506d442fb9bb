using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Cli.Checking;

/// <summary>A project among the others of a check.</summary>
/// <param name="File">Absolute path of the project file.</param>
/// <param name="Kind">The kind that it has by itself; null when it could not be judged.</param>
/// <param name="References">Absolute paths of the projects that it references.</param>
sealed record ProjectNode(string File, ProjectKind? Kind, IReadOnlyList<string> References);

/// <summary>Finds the libraries that look like product code, but that only tests use.</summary>
static class TestLibraries
{
    /// <summary>The product projects that are referenced, and by none that is product code itself.</summary>
    public static IReadOnlySet<string> Find(IReadOnlyList<ProjectNode> projects)
    {
        var product = projects.Where(project => project.Kind == ProjectKind.Product).Select(project => project.File).ToHashSet(StringComparer.Ordinal);
        var users = projects.SelectMany(project => project.References, (project, reference) => (Reference: reference, project.File))
            .ToLookup(use => use.Reference, use => use.File, StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        // A library behind such a library is one, too.
        for (var before = -1; before < found.Count;)
        {
            before = found.Count;
            found.UnionWith(product.Where(file => users[file].Any() && users[file].All(user => !product.Contains(user) || found.Contains(user))));
        }

        return found;
    }
}
