using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>SSOT1002: the project references the library, but no test class uses it, whatever other classes do.</summary>
public sealed class UnusedLibraryRule : CodeRule
{
    /// <inheritdoc />
    public override RuleDefinition Definition => RuleCatalogue.UnusedLibrary;

    /// <inheritdoc />
    public override bool AppliesTo(ProjectKind kind) => kind == ProjectKind.Test;

    /// <inheritdoc />
    public override IEnumerable<Finding> Judge(CodeCase @case)
    {
        // What could not be read is told as such; nothing can be said of what it does not hold.
        if (@case.Facts.Unreadable.Count > 0)
            yield break;

        if (!@case.ReferencesLibrary || @case.Facts.TestsReachLibrary)
            yield break;

        var library = string.Join(", ", @case.Policy.Libraries.Select(l => l.Name));
        var bases = string.Join(" or ", @case.Policy.TestBases.Select(b => SymbolName.Readable(b.Type)));
        yield return Definition.At(
            SourcePlace.TopOf(@case.ProjectFile), "", library, Definition.Remedy,
            library, bases.Length > 0 ? bases : "its base class");
    }
}
