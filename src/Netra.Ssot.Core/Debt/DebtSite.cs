using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Core.Debt;

/// <summary>What a violation is known by: no line, message or hash, so that insertions, reformatting and new words leave it the same.</summary>
/// <param name="File">Path relative to the root, with <c>/</c>.</param>
/// <param name="Symbol">Documentation id of the member or type that holds it; empty for what is said of a project.</param>
/// <param name="Target">What it departs to.</param>
/// <remarks>Keys of tables are classes: those share the code that the runtime ships, and one of structs would be compiled anew in each build.</remarks>
public sealed record DebtSite(string File, string Symbol, string Target)
{
    /// <summary>The same in whatever file: a member's violations may move between files, and what is said of a project stays with its file.</summary>
    internal DebtSite Anywhere => Symbol.Length == 0 ? this : this with { File = "" };

    /// <summary>Where a finding is, in a baseline's words.</summary>
    public static DebtSite Of(string root, Finding finding) => new(RootPath.Relative(root, finding.Place.File), finding.Symbol, finding.Target);
}
