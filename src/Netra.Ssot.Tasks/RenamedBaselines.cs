using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Tasks;

/// <summary>
/// Finds the baselines that a project left behind when it was renamed. Its own build sees them: all that they hold is new under the other name.
/// Only a red build pays for the look.
/// </summary>
internal static class RenamedBaselines
{
    static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>A warning for each rule whose new violations a baseline of a project that is gone holds.</summary>
    /// <param name="root">Absolute path of the policy's folder.</param>
    /// <param name="verdict">On the whole project.</param>
    public static Verdict Find(string root, Verdict verdict)
    {
        var hints = new List<Judgement>();
        if (Directory.Exists(DebtPlaces.FolderOf(root)))
        {
            var shown = DebtObservation.Of(root, [verdict with { Judgements = [.. verdict.Judgements.Where(judgement => judgement.State == FindingState.New)] }]);
            foreach (var (rule, violations) in shown.Where(shown => !DebtPlaces.HasOwn(root, verdict.Project, shown.Key)).OrderBy(shown => shown.Key, StringComparer.Ordinal))
            {
                if (Find(root, verdict.Project, rule, violations) is { } hint)
                    hints.Add(new(hint, Severity.Warning));
            }
        }

        return verdict with { Judgements = hints };
    }

    static Finding? Find(string root, string project, string rule, DebtFile violations)
    {
        var (path, baseline, shared) = Directory.EnumerateFiles(DebtPlaces.FolderOf(root), $"*.{rule}.txt")
            .Select(path => (Path: path, Baseline: DebtBook.ReadFile(path, out _) ?? DebtFile.Empty))
            .Select(file => (file.Path, file.Baseline, Shared: RenamedDebt.Shared(file.Baseline, violations)))
            .Where(file => file.Shared > 0)
            .OrderByDescending(file => file.Shared).ThenBy(file => file.Path, StringComparer.Ordinal)
            .FirstOrDefault(file => !HasReader(root, Path.GetFileName(file.Path)[..^$".{rule}.txt".Length]));
        return path is null ? null : DebtBook.Bad(path, RenamedDebt.Fault(
            baseline, shared, Path.GetFileName(project), Path.GetFileName(DebtPlaces.FileOf(root, DebtPlaces.NameOf(project), rule))));
    }

    /// <summary>Whether a project of that name lies anywhere below the root.</summary>
    static bool HasReader(string root, string name) => Directory.EnumerateFiles(root, name.Split('~')[0] + ".*proj", Everywhere)
        .Any(project => name == DebtPlaces.NameOf(project) || name == DebtPlaces.LongNameOf(root, project));
}
