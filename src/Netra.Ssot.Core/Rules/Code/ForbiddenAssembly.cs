using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules.References;

namespace Netra.Ssot.Core.Rules.Code;

/// <summary>
/// SSOT1006, the code's side: a forbidden assembly that the compiled code names and the project's references do not show, because it was
/// passed off as the framework's own or the references changed after compilation.
/// </summary>
sealed class ForbiddenAssemblyCodeRule : CodeRule
{
    public override RuleDefinition Definition => RuleCatalogue.ForbiddenAssembly;

    public override IEnumerable<Finding> Judge(CodeCase @case)
    {
        if (@case.DeclaredAssemblies is not { } declared)
            yield break;

        foreach (var name in @case.Facts.References.Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(name => name, StringComparer.Ordinal))
        {
            var entry = @case.Policy.ForbiddenPackages.FirstOrDefault(entry => entry.ForbidsAssembly(name));
            if (entry is null || declared.Contains(name))
                continue;

            var instead = ReferenceWords.Instead(@case.Policy, Definition, entry, "remove the reference");
            yield return Definition.At(
                SourcePlace.TopOf(@case.ProjectFile), "", name, instead,
                name, " in the compiled code", ReferenceWords.Because(entry), instead);
        }
    }
}
