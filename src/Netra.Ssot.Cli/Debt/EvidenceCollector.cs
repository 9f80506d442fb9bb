using Netra.Ssot.Cli.Inputs;
using Netra.Ssot.Cli.Repositories;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Debt;

/// <summary>Collects what only the whole can decide by, as far as one run sees it. Other configurations are not looked at here.</summary>
static class EvidenceCollector
{
    /// <param name="configuration">The configuration that was judged; empty for each project's own default.</param>
    /// <param name="today">The day of the verdicts, in UTC.</param>
    /// <param name="isWhole">Whether all parts of the run together are the whole repository: a part cannot tell what is nowhere in it.</param>
    /// <param name="apis">What the projects of this run refer to and make.</param>
    public static Evidence Collect(Policy policy, string configuration, DateTime today, bool isWhole, KnownApis apis) => new()
    {
        Policy = policy.File,
        PolicyDigest = policy.Digest,
        BaselinesDigest = new DebtFolder(policy.Root).Digest(),
        Configuration = configuration,
        Today = today,
        IsWhole = isWhole,
        IdlePaths = isWhole && policy.Scopes.Count + policy.Exemptions.Count + policy.Libraries.Count(library => library.File.Length > 0) > 0 ? IdlePatterns.PathsWithoutFile(policy, Files(policy.Root)) : [],
        MissingApis = isWhole ? apis.Missing(policy.ForbiddenApis) : null,
    };

    /// <summary>Whether a run is over the whole of a repository: all of its projects, and what lies around them.</summary>
    /// <param name="paths">What the user named; absolute.</param>
    /// <param name="leftOut">As <see cref="LeftOut"/> tells them.</param>
    public static bool IsWhole(IEnumerable<string> paths, IReadOnlyList<string> leftOut) => leftOut.Count == 0 && RepositoryReader.IsWide(paths);

    /// <summary>The projects of a repository that a run does not judge: a solution may leave some out.</summary>
    /// <param name="judged">Absolute paths of the projects of all parts of the run.</param>
    public static IReadOnlyList<string> LeftOut(string root, IEnumerable<string> judged) => [.. InputResolver.ProjectsBelow(root).Except(judged, StringComparer.Ordinal)];

    static List<string> Files(string root) =>
        [.. FileWalk.Find(root, folder => InputResolver.IsOutputOrHidden(folder.Name), _ => true).Select(file => RootPath.Relative(root, file))];
}
