using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>SSOT5001: a test project in which no type has a test, own or inherited.</summary>
public sealed class NoTestsRule : CodeRule
{
    /// <inheritdoc />
    public override RuleDefinition Definition => RuleCatalogue.NoTests;

    /// <inheritdoc />
    public override bool AppliesTo(ProjectKind kind) => kind == ProjectKind.Test;

    /// <inheritdoc />
    public override IEnumerable<Finding> Judge(CodeCase @case)
    {
        // What could not be read is told as such; nothing can be said of what it does not hold.
        if (@case.Facts.Unreadable.Count > 0)
            yield break;

        if (@case.Facts.TestMethods > 0 || @case.Facts.Types.Any(type => type.TestFrameworks.Count > 0))
            yield break;

        yield return Definition.At(
            SourcePlace.TopOf(@case.ProjectFile), "", @case.Facts.Assembly.Name, Definition.Remedy, @case.Facts.Assembly.Name);
    }
}
