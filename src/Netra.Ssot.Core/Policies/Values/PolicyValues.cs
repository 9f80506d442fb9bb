using Netra.Ssot.Core.Policies.Shape;

namespace Netra.Ssot.Core.Policies.Values;

/// <summary>Hands out the values of a policy's properties and items, and tells the bad ones where they stand.</summary>
internal sealed class PolicyValues(PolicySources sources, ProblemList problems)
{
    /// <summary>The values of an item.</summary>
    public ItemValues Of(PolicyItem item) => new(item, sources, problems);

    /// <summary>A property that decides over verdicts: it counts only as the policy's own texts give it.</summary>
    public string Decisive(PolicyInput input, string name, string standard)
    {
        var value = Property(input, name);
        if (value.Length == 0 || PolicyVocabulary.Is(value, standard) || sources.GivesProperty(name, value))
            return value.Length == 0 ? standard : value;

        problems.AddWeakening(sources.PlaceOfProperty(name, value), $"property {name} is {Words.Quote(value)} from outside of the policy; only {PolicyVocabulary.FileName} may set it, so remove what sets it");
        return standard;
    }

    /// <summary>A property's value on one line; empty without one.</summary>
    public string Property(PolicyInput input, string name)
    {
        var given = input.Properties.Keys.FirstOrDefault(key => PolicyVocabulary.Is(key, name));
        var value = given is null ? "" : input.Properties[given].Trim();
        if (!Words.IsOneLine(value))
            Reject(name, value, "holds a line break or an invisible character; write it on one line");
        return value;
    }

    /// <summary>Tells that a property's value is bad.</summary>
    public void Reject(string name, string value, string fault) =>
        problems.Add(sources.PlaceOfProperty(name, value), $"property {name} {fault}");
}
