using Netra.Ssot.Cli.Checking;
using Netra.Ssot.Cli.Inputs;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Debt;

/// <summary>Collects what only the whole can decide by, as far as one run sees it. Other configurations are not looked at here.</summary>
static class EvidenceCollector
{
    /// <param name="apis">What the projects of this run refer to and make.</param>
    public static Evidence Collect(Policy policy, CheckOptions options, KnownApis apis)
    {
        var isWhole = IsWhole(policy.Root, options.Paths);
        return new()
        {
            Policy = policy.File,
            PolicyDigest = policy.Digest,
            BaselinesDigest = new DebtFolder(policy.Root).Digest(),
            Configuration = options.Configuration,
            IsWhole = isWhole,
            IdlePaths = isWhole && policy.Scopes.Count + policy.Exemptions.Count > 0 ? IdlePatterns.PathsWithoutFile(policy, Files(policy.Root)) : [],
            MissingApis = isWhole ? apis.Missing(policy.ForbiddenApis) : null,
        };
    }

    /// <summary>Whether some paths are the whole of a repository: a part of it cannot tell what is nowhere in it.</summary>
    /// <param name="root">Absolute path of the policy's folder.</param>
    /// <param name="paths">Absolute.</param>
    public static bool IsWhole(string root, IEnumerable<string> paths) => paths.Any(path => IsWhole(root, path));

    static bool IsWhole(string root, string path) => path == root
        || (SolutionReader.IsSolution(path) && !path.EndsWith(".slnf", StringComparison.OrdinalIgnoreCase) && Path.GetDirectoryName(path) == root);

    static List<string> Files(string root) =>
        [.. FileWalk.Find(root, folder => InputResolver.IsOutputOrHidden(folder.Name), _ => true).Select(file => RootPath.Relative(root, file))];
}
