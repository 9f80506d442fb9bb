using Netra.Ssot.Cli.Inputs;
using Netra.Ssot.Core.Debt;

namespace Netra.Ssot.Cli.Debt;

/// <summary>Which project reads which baseline of a repository. A name that two projects share is told apart by their folders.</summary>
/// <param name="surveyed">Absolute paths of the projects that a run looked at: a solution may hold some that nobody finds by looking.</param>
sealed class DebtNames(string root, IEnumerable<string> surveyed)
{
    readonly ILookup<string, string> _projects =
        InputResolver.ProjectsBelow(root).Union(surveyed, StringComparer.Ordinal).ToLookup(DebtPlaces.NameOf, StringComparer.OrdinalIgnoreCase);

    readonly Lazy<List<string>> _hidden = new(() => InputResolver.ProjectsAnywhereBelow(root));

    /// <summary>The name for a project's new baselines.</summary>
    public string NewNameOf(string project) =>
        _projects[DebtPlaces.NameOf(project)].Count() > 1 ? DebtPlaces.LongNameOf(root, project) : DebtPlaces.NameOf(project);

    /// <summary>Whether a project reads the baselines of a name.</summary>
    public bool Reads(string project, string name) =>
        name == DebtPlaces.NameOf(project) || name == DebtPlaces.LongNameOf(root, project);

    /// <summary>The projects on disk that read the baselines of a name; where there is none, also those that lie among outputs or in hidden folders.</summary>
    public IReadOnlyList<string> ReadersOf(string name)
    {
        List<string> found = [.. _projects.SelectMany(group => group).Where(project => Reads(project, name))];
        return found.Count > 0 ? found : [.. _hidden.Value.Where(project => Reads(project, name))];
    }
}
