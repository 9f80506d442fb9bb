using Microsoft.Build.Framework;
using Netra.Ssot.Core.Policies;

namespace Netra.Ssot.Tasks;

/// <summary>The policy's items as the targets list them: a heading for each kind (<c>SsotRule:</c>), and behind it the items of that kind.</summary>
internal static class PolicyList
{
    /// <summary>The items under their headings.</summary>
    /// <exception cref="InvalidDataException">An item is named like a heading, so that it cannot be told where a kind ends.</exception>
    public static IReadOnlyList<PolicyItem> Read(ITaskItem[] listed) => Read(listed, out _);

    /// <summary>The same of a list that has every kind, in the vocabulary's order: another one was not made by the gate.</summary>
    /// <exception cref="InvalidDataException">It has not, or an item is named like a heading.</exception>
    public static IReadOnlyList<PolicyItem> ReadWhole(ITaskItem[] listed)
    {
        var items = Read(listed, out var headings);
        return headings.SequenceEqual(PolicyVocabulary.Items.Keys, StringComparer.Ordinal)
            ? items
            : throw new InvalidDataException("the gate's list of policy items has not every kind in its order; remove what sets _SsotPolicyList");
    }

    static List<PolicyItem> Read(ITaskItem[] listed, out IReadOnlyList<string> kinds)
    {
        var items = new List<PolicyItem>(listed.Length);
        var headings = new List<string>();
        kinds = headings;
        string? kind = null;
        foreach (var item in listed)
        {
            if (KindOf(item.ItemSpec) is { } next)
            {
                if (headings.Contains(next))
                    throw new InvalidDataException($"an item of the policy is named '{item.ItemSpec}', as the gate's lists head a kind; name it otherwise");
                headings.Add(kind = next);
                continue;
            }

            items.Add(Read(item, kind ?? throw new InvalidDataException($"the gate's list of policy items begins with '{item.ItemSpec}', and not with a kind")));
        }

        return items;
    }

    /// <summary>
    /// The items as they were frozen, each with the file that defines it. MSBuild names for a copy the file that copies, so it is the public item of the
    /// same name that tells. One that a target took away, which is a finding, stands where it must have stood: in the shipped text, or else in the policy's.
    /// </summary>
    public static IReadOnlyList<PolicyItem> ReadFrozen(PolicyTask task)
    {
        var frozen = ReadWhole(task.PolicyItems);
        var live = ReadWhole(task.LivePolicyItems);
        if (frozen.Count == live.Count && frozen.Zip(live).All(pair => NameOf(pair.First) == NameOf(pair.Second)))
            return [.. frozen.Zip(live, (item, origin) => item with { DefinedIn = origin.DefinedIn })];

        var origins = ByName(live);
        var shipped = ByName(ShippedPolicy.Input(task.DefaultsFile, "").Items);
        return [.. frozen.Select(item => item with { DefinedIn = Take(origins, item) ?? Take(shipped, item) ?? (task.PolicyFile.Length > 0 ? task.PolicyFile : task.DefaultsFile) })];
    }

    static string? KindOf(string heading) => heading is not [.., ':']
        ? null
        : PolicyVocabulary.Items.Keys.FirstOrDefault(kind => heading.AsSpan(..^1).SequenceEqual(kind));

    static PolicyItem Read(ITaskItem item, string kind)
    {
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (System.Collections.DictionaryEntry entry in item.CloneCustomMetadata())
            metadata[(string)entry.Key] = (string)entry.Value!;
        return new(kind, item.ItemSpec, metadata, item.GetMetadata("DefiningProjectFullPath"));
    }

    static (string, string) NameOf(PolicyItem item) => (item.Kind, item.Include);

    static Dictionary<(string, string), Queue<string>> ByName(IEnumerable<PolicyItem> items) =>
        items.GroupBy(NameOf).ToDictionary(same => same.Key, same => new Queue<string>(same.Select(item => item.DefinedIn)));

    static string? Take(Dictionary<(string, string), Queue<string>> origins, PolicyItem item) =>
        origins.TryGetValue(NameOf(item), out var left) && left.TryDequeue(out var origin) ? origin : null;
}
