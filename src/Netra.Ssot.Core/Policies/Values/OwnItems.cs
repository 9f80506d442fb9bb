using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies.Shape;

namespace Netra.Ssot.Core.Policies.Values;

/// <summary>Keeps the items that the policy and the shipped defaults say, and tells the others as weakenings.</summary>
internal static class OwnItems
{
    /// <summary>The items of the policy's vocabulary that come from its own texts, with the metadata that those texts give.</summary>
    public static IEnumerable<PolicyItem> Select(IReadOnlyList<PolicyItem> items, PolicySources sources, ProblemList problems)
    {
        foreach (var item in items.Where(item => PolicyVocabulary.Items.ContainsKey(item.Kind)))
        {
            if (sources.Holds(item.DefinedIn))
                yield return WithoutForeignMetadata(item, sources, problems);
            else
                problems.AddWeakening(SourcePlace.TopOf(item.DefinedIn), $"{Name(item)} is set by {Words.Quote(item.DefinedIn)}; only {PolicyVocabulary.FileName} may, so move it there");
        }
    }

    /// <summary>An item definition elsewhere gives metadata to the policy's items, and an update changes them, without a trace in the item.</summary>
    static PolicyItem WithoutForeignMetadata(PolicyItem item, PolicySources sources, ProblemList problems)
    {
        var own = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in item.Metadata.Keys.OrderBy(name => name, StringComparer.OrdinalIgnoreCase))
        {
            var value = item.Metadata[name];
            if (value.Length == 0 || sources.Gives(item, name))
                own[name] = value;
            else
                problems.AddWeakening(sources.PlaceOf(item), $"{Name(item)} has {name} {Words.Quote(value)} from outside of the policy; only {PolicyVocabulary.FileName} may set it, so remove what sets it");
        }

        return item with { Metadata = own };
    }

    static string Name(PolicyItem item) => $"{item.Kind} {Words.Quote(item.Include)}";
}
