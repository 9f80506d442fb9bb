using Netra.Ssot.Core.Facts.Repository;

namespace Netra.Ssot.Core.Rules.Repository.Weakening;

/// <summary>The gate's package, removed or without the assets that are the gate.</summary>
internal static class ExcludedPackage
{
    public static IEnumerable<Weakened> Find(RepositoryFacts facts) =>
        from file in facts.BuildFiles.Values.OrderBy(file => file.Path, StringComparer.Ordinal)
        from element in file.Elements
        where GateImports.IsPackage(element)
        let fault = Fault(element)
        where fault is not null
        select new Weakened(element.Place, GateImports.SdkName, fault);

    static string? Fault(BuildElement element)
    {
        if (element.IsRemoval)
            return $"the package {GateImports.SdkName} is removed; leave it in";

        var excluded = Words(element, "ExcludeAssets");
        if (excluded.Intersect(["ALL", "BUILD"]).Any())
            return $"ExcludeAssets=\"{element.Metadata["ExcludeAssets"]}\" leaves the package {GateImports.SdkName} without its gate; leave build in";

        var included = Words(element, "IncludeAssets");
        return included.Count > 0 && !included.Intersect(["ALL", "BUILD"]).Any()
            ? $"IncludeAssets=\"{element.Metadata["IncludeAssets"]}\" leaves the package {GateImports.SdkName} without its gate; include build"
            : null;
    }

    static HashSet<string> Words(BuildElement element, string name) => element.Metadata.TryGetValue(name, out var value)
        ? [.. value.Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim().ToUpperInvariant())]
        : [];
}
