using System.Xml.Linq;

namespace Netra.Ssot.Core.Policies.Shape;

/// <summary>Checks the properties of a policy.</summary>
internal sealed class PropertyShape(ProblemList problems, PolicyPlaces places)
{
    readonly Dictionary<string, List<Setting>> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads one PropertyGroup.</summary>
    public void Read(string file, XElement group, Branch branch)
    {
        foreach (var property in group.Elements())
            ReadProperty(file, property, branch.Under(property.Attribute("Condition")?.Value));
    }

    void ReadProperty(string file, XElement property, Branch branch)
    {
        var name = property.Name.LocalName;
        var place = PolicyXml.PlaceOf(file, property);
        if (PolicyVocabulary.IsPrivate(name))
        {
            // An Include that uses the property would search the disk.
            if (MSBuildText.HasWildcard(property.Value))
                problems.Add(place, $"property {name} holds * or ?, by which MSBuild would search the disk; write %2A or %3F");
        }
        else if (!PolicyVocabulary.Properties.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            problems.Add(place, Unknown(name));
        }
        else
        {
            CheckRepeat(name, property, branch, file);
        }

        foreach (var attribute in property.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name.LocalName is not ("Condition" or "Label")))
        {
            problems.Add(PolicyXml.PlaceOf(file, attribute),
                $"attribute {Words.Quote(attribute.Name.LocalName)} is not allowed on a property; write the value between the tags");
        }

        if (property.Nodes().Any(node => node is not XText))
            problems.Add(place, $"property {Words.Quote(name)} holds more than text; write the value alone between the tags");
        places.AddProperty(new(name, property.Value, place));
    }

    void CheckRepeat(string name, XElement property, Branch branch, string file)
    {
        var place = PolicyXml.PlaceOf(file, property);
        if (!_known.TryGetValue(name, out var earlier))
            _known[name] = earlier = [];

        var first = earlier.FindIndex(other => !other.Branch.Excludes(branch));
        if (first >= 0)
            problems.Add(place, $"property {name} is set again; it was set in line {earlier[first].Line}, and only one of them would hold");
        earlier.Add(new(branch, place.Line));
    }

    /// <summary>Where a property was set before.</summary>
    sealed record Setting(Branch Branch, int Line);

    static string Unknown(string name)
    {
        var hint = Words.DidYouMean(name, PolicyVocabulary.Properties);
        if (name.StartsWith("_Ssot", StringComparison.OrdinalIgnoreCase))
            return $"property {Words.Quote(name)} belongs to the gate; name your own properties otherwise, beginning with _";
        return name.StartsWith("Ssot", StringComparison.OrdinalIgnoreCase)
            ? $"property {Words.Quote(name)} is unknown{hint}"
            : $"property {Words.Quote(name)} does not belong in a policy, which sets Ssot properties and its own ones beginning with _{hint}";
    }
}
