using System.Xml.Linq;

namespace Netra.Ssot.Core.Policies.Shape;

/// <summary>Checks the metadata of a policy's items, which are attributes or child elements.</summary>
internal sealed class MetadataShape(ProblemList problems)
{
    static readonly string[] Operations = ["Include", "Update", "Remove", "Condition", "Label"];

    /// <summary>The metadata of one item, as written.</summary>
    /// <param name="isPrivate">Whether the item is one of the policy's own, which may have any metadata.</param>
    public IReadOnlyList<WrittenMetadata> Read(string file, XElement item, bool isPrivate)
    {
        var known = isPrivate ? null : PolicyVocabulary.Items[item.Name.LocalName];
        var written = new List<WrittenMetadata>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in item.Attributes().Where(a => !a.IsNamespaceDeclaration && !Operations.Contains(a.Name.LocalName)))
            Add(attribute.Name.LocalName, attribute.Value, attribute, isRepeatable: false);

        foreach (var element in item.Elements())
        {
            Add(element.Name.LocalName, element.Value, element, isRepeatable: element.Attribute("Condition") is not null);
            if (element.Nodes().Any(node => node is not XText))
                problems.Add(PolicyXml.PlaceOf(file, element), $"metadata {Words.Quote(element.Name.LocalName)} holds more than text; write the value alone between the tags");
        }

        return written;

        void Add(string name, string value, XObject node, bool isRepeatable)
        {
            var place = PolicyXml.PlaceOf(file, node);
            if (known is not null && !known.Contains(name, StringComparer.OrdinalIgnoreCase))
                problems.Add(place, $"{item.Name.LocalName} has no metadata {Words.Quote(name)}{Hint(name, known)}");
            else if (!names.Add(name) && !isRepeatable)
                problems.Add(place, $"metadata {Words.Quote(name)} is given twice; remove one of them");
            else
                written.Add(new(name, value, place));
        }
    }

    static string Hint(string name, IReadOnlyList<string> known)
    {
        var hint = Words.DidYouMean(name, known.Concat(["Include", "Update", "Remove"]));
        if (hint.Length > 0 || known.Count == 0)
            return hint;
        return "; it has " + string.Join(", ", known);
    }
}
