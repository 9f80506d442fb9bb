using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;

namespace Netra.Ssot.Core.Policies;

/// <summary>SSOT9002: what a policy says of nothing that is there. To be asked of the whole repository.</summary>
public static class IdlePatterns
{
    /// <summary>The paths of libraries, scopes and exemptions that hold no file, as the policy writes them; each once.</summary>
    /// <param name="files">All files of the repository, relative to the root, with <c>/</c>.</param>
    public static IReadOnlyList<string> PathsWithoutFile(Policy policy, IReadOnlyCollection<string> files) =>
    [
        .. policy.Scopes.SelectMany(scope => scope.Paths).Concat(policy.Exemptions.SelectMany(exemption => exemption.Paths))
            .Where(path => !files.Any(path.Matches)).Select(path => path.Text)
            .Concat(policy.Libraries.Where(library => library.File.Length > 0).Select(library => PathOf(policy, library)).Where(path => !files.Contains(path, StringComparer.OrdinalIgnoreCase)))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The findings.</summary>
    /// <param name="idlePaths">The paths that hold no file, as <see cref="PathsWithoutFile"/> tells them.</param>
    /// <param name="verdicts">Of the whole repository.</param>
    /// <param name="mayHide">Whether an exemption may cover what nobody has seen: then it is not told that it covers too little.</param>
    /// <param name="missingApis">The forbidden APIs that are nowhere, as far as that can be told, as the policy writes them.</param>
    public static IEnumerable<Finding> Find(
        Policy policy, IReadOnlyCollection<string> idlePaths, IReadOnlyCollection<Verdict> verdicts, Predicate<Exemption> mayHide, IReadOnlyCollection<string> missingApis)
    {
        foreach (var library in policy.Libraries.Where(library => library.File.Length > 0 && idlePaths.Contains(PathOf(policy, library))))
            yield return Tell(policy, library.Place, $"path {PathOf(policy, library)} of library {library.Name}", "is no file", "mend the path, or remove it");

        foreach (var scope in policy.Scopes)
        {
            foreach (var path in Idle(scope.Paths, idlePaths))
                yield return Tell(policy, scope.Place, $"path {path} of scope {scope.Name}", "holds no file", "mend the path, or remove it");
        }

        foreach (var exemption in policy.Exemptions)
        {
            var idle = Idle(exemption.Paths, idlePaths).ToList();
            foreach (var path in idle)
                yield return Tell(policy, exemption.Place, $"path {path} of the exemption of {exemption.Rule}", "holds no file", "mend the path, or remove it");
            var covered = idle.Count == 0 ? ExemptionFindings.Covered(exemption, verdicts) : -1;
            if ((covered == 0 || ExemptionFindings.HasRoom(exemption, covered)) && mayHide(exemption))
                continue;

            if (covered == 0)
                yield return Tell(policy, exemption.Place, $"the exemption of {exemption.Rule}", "allows nothing that is there", "remove it");
            else if (ExemptionFindings.HasRoom(exemption, covered))
                yield return Tell(policy, exemption.Place, $"the exemption of {exemption.Rule}", $"allows {exemption.Matches} findings, and covers {covered}", $"lower Matches to {covered}, as `dotnet ssot baseline prune` does");
        }

        foreach (var api in policy.ForbiddenApis.Where(api => missingApis.Contains(api.Symbol.Text)))
            yield return Tell(policy, api.Place, $"forbidden API {api.Symbol.Text}", "is in nothing that any project refers to or makes", "mend its documentation id, or remove it");
    }

    static string PathOf(Policy policy, SsotLibrary library) => RootPath.Relative(policy.Root, library.File);

    static IEnumerable<string> Idle(IReadOnlyList<PathPattern> paths, IReadOnlyCollection<string> idlePaths) =>
        paths.Select(path => path.Text).Where(idlePaths.Contains);

    static Finding Tell(Policy policy, SourcePlace? place, string what, string fault, string remedy) => new()
    {
        Rule = RuleCatalogue.IdlePattern,
        Place = place ?? SourcePlace.TopOf(policy.File),
        Message = RuleCatalogue.IdlePattern.Say(what, fault, remedy),
        Target = what,
        Remedy = RuleCatalogue.IdlePattern.Remedy,
    };
}
