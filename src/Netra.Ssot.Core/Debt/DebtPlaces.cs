using Netra.Ssot.Core.Files;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Core.Debt;

/// <summary>Where baselines lie: <c>.ssot/debt/Project.Rule.txt</c> under the root.</summary>
/// <remarks>
/// Projects of one file name are told apart by their folder, <c>.ssot/debt/Project~tests~orders.Rule.txt</c>. A project reads both names, so that
/// a second project of a name that has a baseline already does not take it away from the first: entries name their files.
/// </remarks>
public static class DebtPlaces
{
    /// <summary>The folder of all baselines, relative to the root, with <c>/</c>.</summary>
    public const string Folder = ".ssot/debt";

    /// <summary>The rules that may have debt: all but those that guard the gate itself.</summary>
    public static IReadOnlyList<RuleDefinition> Rules { get; } = [.. RuleCatalogue.All.Where(rule => rule.IsConfigurable)];

    /// <summary>Absolute path of the folder of all baselines.</summary>
    public static string FolderOf(string root) => RootPath.Absolute(root, Folder);

    /// <summary>The name under which a project's baselines lie.</summary>
    public static string NameOf(string project) => Path.GetFileNameWithoutExtension(project);

    /// <summary>The name under which a project's baselines lie when another project of the root has the same file name.</summary>
    public static string LongNameOf(string root, string project) =>
        NameOf(project) + "~" + RootPath.Relative(root, Path.GetDirectoryName(project) ?? "").Replace('/', '~');

    /// <summary>Whether a project has a baseline of a rule.</summary>
    public static bool HasOwn(string root, string project, string rule) =>
        Disk.HasFile(FileOf(root, NameOf(project), rule)) || Disk.HasFile(FileOf(root, LongNameOf(root, project), rule));

    /// <summary>The file of a rule's baseline.</summary>
    /// <param name="name">As <see cref="NameOf"/> or <see cref="LongNameOf"/> says.</param>
    public static string FileOf(string root, string name, string rule) => Path.Combine(FolderOf(root), $"{name}.{rule}.txt");
}
