using System.Xml.Linq;
using Netra.Ssot.Core.Policies.Shape;

namespace Netra.Ssot.Core.Policies;

/// <summary>The shipped policy by itself, for doors that have no project to evaluate: its text is plain items, which say the same without MSBuild.</summary>
public static class ShippedPolicy
{
    /// <summary>The policy as MSBuild would evaluate it. A text that cannot be read gives no items, and <see cref="PolicyReader"/> tells why.</summary>
    /// <param name="defaults">Absolute path of the file that ships the defaults.</param>
    /// <param name="root">Absolute path of the folder that relative paths start from.</param>
    /// <exception cref="InvalidDataException">The text holds something that only an evaluation can tell.</exception>
    public static PolicyInput Input(string defaults, string root)
    {
        var text = PolicyXml.Load(defaults, new ProblemList());
        var items = text?.Root?.Elements().SelectMany(group => Items(group, defaults)) ?? [];
        return new("", root, new Dictionary<string, string>(), [.. items]) { ShippedFiles = [defaults] };
    }

    static IEnumerable<PolicyItem> Items(XElement group, string defaults)
    {
        if (group.Name.LocalName != "ItemGroup" || group.HasAttributes)
            throw NotPlain(group, defaults);

        foreach (var element in group.Elements())
        {
            if (element.HasElements || element.Attribute("Include") is not { } include || element.Attributes().Any(attribute => !IsPlain(attribute)))
                throw NotPlain(element, defaults);

            var metadata = element.Attributes().Where(attribute => attribute != include)
                .ToDictionary(attribute => attribute.Name.LocalName, attribute => MSBuildText.Unescape(attribute.Value), StringComparer.OrdinalIgnoreCase);
            foreach (var name in MSBuildText.Split(include.Value))
                yield return new(element.Name.LocalName, MSBuildText.Unescape(name), metadata, defaults);
        }
    }

    static bool IsPlain(XAttribute attribute) =>
        attribute.Name.LocalName is not ("Condition" or "Remove" or "Update" or "Exclude" or "KeepMetadata" or "RemoveMetadata" or "KeepDuplicates")
        && !MSBuildText.IsExpression(attribute.Value);

    static InvalidDataException NotPlain(XElement element, string defaults) => new(
        $"{defaults}({PolicyXml.PlaceOf(defaults, element).Line}): the shipped policy holds more than plain items; write {element.Name.LocalName} so that it needs no evaluation");
}
