using System.Xml.Linq;
using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Core.Policies.Shape;

/// <summary>Checks the items of a policy.</summary>
internal sealed class ItemShape(ProblemList problems)
{
    readonly MetadataShape _metadata = new(problems);
    readonly Dictionary<string, List<WrittenItem>> _included = new(StringComparer.Ordinal);

    /// <summary>Where everything stands that was read.</summary>
    public PolicyPlaces Places { get; } = new();

    /// <summary>The keys of the items that are included more than once.</summary>
    public HashSet<string> Repeated { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads one ItemGroup.</summary>
    public void Read(string file, XElement group, Branch branch)
    {
        foreach (var item in group.Elements())
            ReadItem(file, item, branch.Under(item.Attribute("Condition")?.Value));
    }

    void ReadItem(string file, XElement item, Branch branch)
    {
        var kind = item.Name.LocalName;
        var isPrivate = PolicyVocabulary.IsPrivate(kind);
        if (!isPrivate && !PolicyVocabulary.Items.ContainsKey(kind))
        {
            problems.Add(PolicyXml.PlaceOf(file, item), Unknown(kind));
            return;
        }

        var metadata = _metadata.Read(file, item, isPrivate);
        var operations = item.Attributes().Where(a => a.Name.LocalName is "Include" or "Update" or "Remove").ToList();
        if (operations.Count != 1)
            problems.Add(PolicyXml.PlaceOf(file, item), $"{kind} needs one of Include, Update and Remove");

        foreach (var operation in operations)
        {
            var place = PolicyXml.PlaceOf(file, operation);
            var isInclude = operation.Name.LocalName == "Include";
            if (isInclude && MSBuildText.HasWildcard(operation.Value))
                problems.Add(place, $"{kind} {Words.Quote(operation.Value)} holds * or ?, by which MSBuild searches the disk and drops the item; write %2A or %3F");
            else if (operation.Name.LocalName != "Remove" && !isPrivate)
                Remember(kind, operation.Value, isInclude, place, metadata, branch);
        }
    }

    void Remember(string kind, string raw, bool isInclude, SourcePlace place, IReadOnlyList<WrittenMetadata> metadata, Branch branch)
    {
        if (raw.Contains("@(") || raw.Contains("%("))
        {
            Places.Add(new(kind, null, place, metadata, branch));
            return;
        }

        foreach (var part in MSBuildText.Split(raw))
        {
            var isOpen = MSBuildText.IsExpression(part) || MSBuildText.HasWildcard(part);
            var item = new WrittenItem(kind, isOpen ? null : MSBuildText.Unescape(part), place, metadata, branch);
            Places.Add(item);
            if (isInclude && !isOpen)
                CheckRepeat(item);
        }
    }

    void CheckRepeat(WrittenItem item)
    {
        var key = PolicyVocabulary.KeyOf(item.Kind, item.Name ?? "", item.Value);
        if (!_included.TryGetValue(key, out var earlier))
            _included[key] = earlier = [];

        var first = earlier.Find(other => !other.Branch.Excludes(item.Branch));
        if (first is not null)
        {
            Repeated.Add(key);
            problems.Add(item.Place, $"{item.Kind} {Words.Quote(item.Name ?? "")} is included again; it stands {Where(first.Place, item.Place)} already, change it there");
        }

        earlier.Add(item);
    }

    static string Where(SourcePlace first, SourcePlace again) =>
        FilePath.AreSame(first.File, again.File) ? $"in line {first.Line}" : $"in line {first.Line} of {Path.GetFileName(first.File)}";

    static string Unknown(string kind)
    {
        var hint = Words.DidYouMean(kind, PolicyVocabulary.Items.Keys);
        if (kind.StartsWith("_Ssot", StringComparison.OrdinalIgnoreCase))
            return $"item {Words.Quote(kind)} belongs to the gate; name your own items otherwise, beginning with _";
        return kind.StartsWith("Ssot", StringComparison.OrdinalIgnoreCase)
            ? $"item {Words.Quote(kind)} is unknown{hint}"
            : $"item {Words.Quote(kind)} does not belong in a policy, which holds Ssot items and its own ones beginning with _{hint}";
    }
}
