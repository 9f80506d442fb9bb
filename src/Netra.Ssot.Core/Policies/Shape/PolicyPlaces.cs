using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Core.Policies.Shape;

/// <summary>A metadata as it is written.</summary>
internal sealed record WrittenMetadata(string Name, string Raw, SourcePlace Place)
{
    /// <summary>Whether an evaluated value may have come from here.</summary>
    public bool MayGive(string value) =>
        MSBuildText.IsExpression(Raw) || string.Equals(MSBuildText.Flatten(MSBuildText.Unescape(Raw)), MSBuildText.Flatten(value), StringComparison.Ordinal);
}

/// <summary>An item as it is written, in an Include or an Update; without a name when only an evaluation can tell it.</summary>
internal sealed record WrittenItem(string Kind, string? Name, SourcePlace Place, IReadOnlyList<WrittenMetadata> Metadata, Branch Branch)
{
    /// <summary>The value of a metadata; empty without it.</summary>
    public string Value(string name) => Metadata.LastOrDefault(m => PolicyVocabulary.Is(m.Name, name))?.Raw ?? "";
}

/// <summary>Where everything stands in the files of a policy.</summary>
internal sealed class PolicyPlaces
{
    readonly Dictionary<string, List<WrittenItem>> _items = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, List<WrittenMetadata>> _properties = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Remembers an item.</summary>
    public void Add(WrittenItem item) => Group(_items, Key(item.Kind, item.Name)).Add(item);

    /// <summary>Remembers a property.</summary>
    public void AddProperty(WrittenMetadata property) => Group(_properties, property.Name).Add(property);

    /// <summary>The place of an item; null when it is not written here by that name.</summary>
    public SourcePlace? Find(PolicyItem item)
    {
        var named = Named(item);
        return (named.FirstOrDefault(written => written.Metadata.All(m => m.MayGive(ValueOf(item, m.Name)))) ?? named.FirstOrDefault())?.Place;
    }

    /// <summary>The place of an item's metadata; null when it is not written here.</summary>
    public SourcePlace? Find(PolicyItem item, string metadata)
    {
        var value = ValueOf(item, metadata);
        WrittenMetadata? any = null;
        foreach (var written in Named(item).Concat(Unnamed(item.Kind)).SelectMany(w => w.Metadata).Where(m => PolicyVocabulary.Is(m.Name, metadata)))
        {
            if (written.MayGive(value))
                return written.Place;
            any ??= written;
        }

        return any?.Place;
    }

    /// <summary>Whether the value of an item's metadata is written here.</summary>
    public bool Gives(PolicyItem item, string metadata) =>
        Named(item).Concat(Unnamed(item.Kind)).Any(written =>
            written.Metadata.Any(m => PolicyVocabulary.Is(m.Name, metadata) && m.MayGive(item.Metadata[metadata])));

    /// <summary>The place of a property, by preference where it has the value; null when it is not written here.</summary>
    public SourcePlace? FindProperty(string name, string value)
    {
        if (!_properties.TryGetValue(name, out var written))
            return null;

        var giving = written.FindIndex(property => property.MayGive(value));
        return written[Math.Max(0, giving)].Place;
    }

    /// <summary>Whether the value of a property is written here.</summary>
    public bool GivesProperty(string name, string value) =>
        _properties.TryGetValue(name, out var written) && written.Exists(property => property.MayGive(value));

    static string ValueOf(PolicyItem item, string metadata) => item.Metadata.TryGetValue(metadata, out var value) ? value : "";

    static string Key(string kind, string? name) => name is null ? kind : kind + "\n" + name;

    static List<T> Group<T>(Dictionary<string, List<T>> groups, string key)
    {
        if (!groups.TryGetValue(key, out var group))
            groups[key] = group = [];
        return group;
    }

    List<WrittenItem> Named(PolicyItem item) => _items.TryGetValue(Key(item.Kind, item.Include), out var items) ? items : [];

    List<WrittenItem> Unnamed(string kind) => _items.TryGetValue(kind, out var items) ? items : [];
}
