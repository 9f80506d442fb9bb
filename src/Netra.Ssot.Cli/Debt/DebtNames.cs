using Netra.Ssot.Cli.Inputs;
using Netra.Ssot.Core.Debt;

namespace Netra.Ssot.Cli.Debt;

/// <summary>Which project reads which baseline of a repository. A name that two projects share is told apart by their folders.</summary>
sealed class DebtNames(string root)
{
    readonly ILookup<string, string> _projects = InputResolver.ProjectsBelow(root).ToLookup(DebtPlaces.NameOf, StringComparer.OrdinalIgnoreCase);

    /// <summary>The name for a project's new baselines.</summary>
    public string NewNameOf(string project) =>
        _projects[DebtPlaces.NameOf(project)].Count() > 1 ? DebtPlaces.LongNameOf(root, project) : DebtPlaces.NameOf(project);

    /// <summary>Whether a project reads the baselines of a name.</summary>
    public bool Reads(string project, string name) =>
        name == DebtPlaces.NameOf(project) || name == DebtPlaces.LongNameOf(root, project);

    /// <summary>The projects on disk that read the baselines of a name.</summary>
    public IEnumerable<string> ReadersOf(string name) => _projects.SelectMany(group => group).Where(project => Reads(project, name));
}
