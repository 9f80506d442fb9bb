using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Core.Rules.Repository.Weakening;

/// <summary>Names that the gate keeps for itself or for the policy, used in a build file.</summary>
internal static class OwnNames
{
    public static IEnumerable<Weakened> Find(RepositoryFacts facts) =>
        from file in facts.BuildFiles.Values.OrderBy(file => file.Path, StringComparer.Ordinal)
        where !Path.GetFileName(file.Path).Equals(PolicyVocabulary.FileName, StringComparison.OrdinalIgnoreCase)
        from element in file.Elements
        let fault = Fault(element, facts)
        where fault is not null
        select new Weakened(element.Place, element.Name, fault);

    static string? Fault(BuildElement element, RepositoryFacts facts) => GateNames.Fault(element) ?? element.Kind switch
    {
        BuildElementKind.Item when PolicyVocabulary.Items.ContainsKey(element.Name) =>
            $"{element.Name} '{element.Value}' is set outside the policy; only {PolicyVocabulary.FileName} may set it, so move it there",
        BuildElementKind.Property => PropertyFault(element, facts),
        _ => null,
    };

    /// <summary>Properties of MSBuild's own count only where they concern a file that brings the gate in; tests that are denied are told apart.</summary>
    static string? PropertyFault(BuildElement element, RepositoryFacts facts)
    {
        if (element.Name.Equals("IsTestProject", StringComparison.OrdinalIgnoreCase) || element.Value.Contains("$(" + element.Name + ")"))
            return null;

        return GateSettings.FileOf(element.Name) is { } name && !IsBroughtBy(name, facts) ? null : GateSettings.Fault(element.Name, element.Value);
    }

    internal static bool IsBroughtBy(string fileName, RepositoryFacts facts) => facts.BuildFiles.Values.Any(file =>
        Path.GetFileName(file.Path).Equals(fileName, StringComparison.OrdinalIgnoreCase) && GateImports.Brings(file, facts.BuildFiles));
}
