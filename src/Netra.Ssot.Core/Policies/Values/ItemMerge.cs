using Netra.Ssot.Core.Policies.Shape;

namespace Netra.Ssot.Core.Policies.Values;

/// <summary>Joins the shipped items and the policy's: one of the same name updates the metadata that it gives.</summary>
internal static class ItemMerge
{
    /// <summary>The items, each name once, shipped ones first.</summary>
    public static IReadOnlyList<PolicyItem> Merge(PolicySources sources, IEnumerable<PolicyItem> items, ProblemList problems)
    {
        var merged = new List<PolicyItem>();
        var indices = new Dictionary<string, int>(StringComparer.Ordinal);
        var included = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items.OrderBy(item => sources.IsShipped(item.DefinedIn) ? 0 : 1))
        {
            var key = PolicyVocabulary.KeyOf(item.Kind, item.Include, name => item.Metadata.TryGetValue(name, out var value) ? value : "");
            // What no single text shows twice may still come twice, by an expression or by two conditions that both hold.
            if (!sources.IsShipped(item.DefinedIn) && !included.Add(key) && sources.Own?.Repeated.Contains(key) != true)
                problems.Add(sources.PlaceOf(item), $"{item.Kind} {Words.Quote(item.Include)} is included more than once; keep one, or let the conditions exclude each other");

            if (indices.TryGetValue(key, out var index))
            {
                merged[index] = Update(merged[index], item);
            }
            else
            {
                indices[key] = merged.Count;
                merged.Add(item);
            }
        }

        return merged;
    }

    static PolicyItem Update(PolicyItem item, PolicyItem update)
    {
        var metadata = item.Metadata.ToDictionary(m => m.Key, m => m.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var given in update.Metadata)
            metadata[given.Key] = given.Value;
        return update with { Metadata = metadata };
    }
}
