using Netra.Ssot.Cli.Inputs;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Cli.Debt;

/// <summary>
/// The files that may show something else in a configuration that nobody looked at. There are none where the policy names its configurations: then all were looked at.
/// </summary>
sealed class VariableFiles(Policy policy)
{
    /// <summary>What to do about them, as a clause.</summary>
    public const string Remedy = "name those in SsotConfigurations, such as Debug;Release";

    static readonly string[] Sources = [".cs", ".fs", ".vb", .. SolutionReader.Languages];

    readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);
    readonly Lazy<List<string>> _all = new(() =>
        [.. FileWalk.Find(policy.Root, InputResolver.IsOutputOrHidden, Sources).Select(file => RootPath.Relative(policy.Root, file))]);

    /// <summary>All of them below the root, relative to it, sorted.</summary>
    public IReadOnlyList<string> All => policy.Configurations.Count > 0 ? [] : [.. _all.Value.Where(Contains)];

    /// <summary>Whether a file, by its path from the root, is one of them.</summary>
    public bool Contains(string file)
    {
        if (policy.Configurations.Count > 0)
            return false;

        if (!_known.TryGetValue(file, out var known))
            _known[file] = known = ConditionalSource.MayVary(RootPath.Absolute(policy.Root, file));
        return known;
    }

    /// <summary>Whether an exemption may cover more than was seen: what it names holds such a file.</summary>
    public bool MayHide(Exemption exemption) =>
        policy.Configurations.Count == 0 && _all.Value.Any(file => (exemption.Paths.Count == 0 || exemption.Paths.Any(path => path.Matches(file))) && Contains(file));

    /// <summary>What is not told of an exemption, as a note.</summary>
    public static string NoteOn(Exemption exemption) =>
        $"whether the exemption of {exemption.Rule}{(exemption.Place is { } place ? $" in line {place.Line} of {Path.GetFileName(place.File)}" : "")} allows more than was seen cannot be told, "
        + "because files that it names are compiled differently in other configurations; " + Remedy;
}
