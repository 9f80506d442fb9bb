using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Cli.Checking;

/// <summary>Finds the libraries that look like product code, but that only tests use.</summary>
static class TestLibraries
{
    /// <summary>The product projects that are referenced, and by none that is product code itself.</summary>
    public static IReadOnlySet<string> Find(IReadOnlyList<ProjectCheck> projects)
    {
        var product = projects.Where(project => project.Kind == ProjectKind.Product).Select(project => project.File).ToHashSet(StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        // A library behind such a library is one, too.
        for (var before = -1; before < found.Count;)
        {
            before = found.Count;
            foreach (var file in product)
            {
                var users = projects.Where(project => project.References.Contains(file, StringComparer.Ordinal)).Select(project => project.File).ToList();
                if (users.Count > 0 && users.TrueForAll(user => !product.Contains(user) || found.Contains(user)))
                    found.Add(file);
            }
        }

        return found;
    }
}
