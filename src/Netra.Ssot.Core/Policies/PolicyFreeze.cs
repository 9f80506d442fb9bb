using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies.Shape;

namespace Netra.Ssot.Core.Policies;

/// <summary>Compares a policy as it was frozen at evaluation with the one that a task is given: targets can change items in between.</summary>
public static class PolicyFreeze
{
    /// <summary>Every item that was added, removed or changed, as a weakening.</summary>
    public static IReadOnlyList<PolicyProblem> Differences(IReadOnlyList<PolicyItem> frozen, IReadOnlyList<PolicyItem> live)
    {
        if (AreSame(frozen, live))
            return [];

        var missing = frozen.GroupBy(Canonical).ToDictionary(group => group.Key, group => new Queue<PolicyItem>(group), StringComparer.Ordinal);
        var added = new List<PolicyItem>();
        foreach (var item in live)
        {
            if (missing.TryGetValue(Canonical(item), out var equal) && equal.Count > 0)
                equal.Dequeue();
            else
                added.Add(item);
        }

        var removed = missing.Values.SelectMany(items => items).ToList();
        var problems = new ProblemList();
        foreach (var item in added)
        {
            var index = removed.FindIndex(other => PolicyVocabulary.Is(other.Kind, item.Kind) && other.Include == item.Include);
            Tell(problems, item, index < 0 ? "was added" : "was changed");
            if (index >= 0)
                removed.RemoveAt(index);
        }

        foreach (var item in removed)
            Tell(problems, item, "was removed");
        return problems.Problems;
    }

    /// <summary>Whether item for item is the same, as in nearly every build.</summary>
    static bool AreSame(IReadOnlyList<PolicyItem> frozen, IReadOnlyList<PolicyItem> live)
    {
        if (frozen.Count != live.Count)
            return false;

        for (var i = 0; i < live.Count; i++)
        {
            var (one, other) = (frozen[i], live[i]);
            if (one.Kind != other.Kind || one.Include != other.Include || one.Metadata.Count != other.Metadata.Count)
                return false;

            foreach (var metadata in one.Metadata)
            {
                if (!other.Metadata.TryGetValue(metadata.Key, out var value) || value != metadata.Value)
                    return false;
            }
        }

        return true;
    }

    static void Tell(ProblemList problems, PolicyItem item, string change) => problems.AddWeakening(
        SourcePlace.TopOf(item.DefinedIn),
        $"{item.Kind} {Words.Quote(item.Include)} {change} by a target after the policy was evaluated; only {PolicyVocabulary.FileName} may, so remove that from the target");

    /// <summary>The item as text; an empty metadata is the same as none.</summary>
    static string Canonical(PolicyItem item)
    {
        var metadata = item.Metadata
            .Where(m => m.Value.Length > 0)
            .OrderBy(m => m.Key, StringComparer.OrdinalIgnoreCase)
            .Select(m => $"{m.Key.ToUpperInvariant()}|{m.Value.Length}:{m.Value}");
        return $"{item.Kind.ToUpperInvariant()}|{item.Include.Length}:{item.Include}\n{string.Join("\n", metadata)}";
    }
}
