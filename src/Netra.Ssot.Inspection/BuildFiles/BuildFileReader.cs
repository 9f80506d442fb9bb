using System.Xml;
using System.Xml.Linq;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Core.Files;
using Netra.Ssot.Core.Rules.Repository;

namespace Netra.Ssot.Inspection.BuildFiles;

/// <summary>Reads what a build file says, without evaluating it: what stands under a condition counts as well. Stateless and thread-safe.</summary>
public static class BuildFileReader
{
    // As MSBuild reads it: a document type that it passes over must not blind us.
    static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    /// <summary>The elements of a file; none when it is not there or is no XML, which MSBuild tells itself.</summary>
    public static BuildFile Read(string path)
    {
        if (!Disk.HasFile(path))
            return new(path, []);

        try
        {
            using var content = Disk.OpenRead(path);
            using var reader = XmlReader.Create(content, Settings);
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
            return new(path, [.. Sdks(root, path), .. root.Descendants().SelectMany(element => Of(element, path))]);
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            return new(path, []);
        }
    }

    static IEnumerable<BuildElement> Sdks(XElement root, string path) =>
        from name in Attribute(root, "Sdk").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select new BuildElement(BuildElementKind.Sdk, name, "", PlaceOf(root, path));

    static IEnumerable<BuildElement> Of(XElement element, string path)
    {
        var name = element.Name.LocalName;
        var place = PlaceOf(element, path);
        switch (name)
        {
            case "Sdk":
                yield return new(BuildElementKind.Sdk, Attribute(element, "Name"), "", place);
                break;
            case "Import":
                yield return new(BuildElementKind.Import, Attribute(element, "Sdk"), Attribute(element, "Project"), place);
                break;
            case "Target":
                yield return new(BuildElementKind.Target, Attribute(element, "Name"), "", place);
                break;
            case "UsingTask":
                yield return new(BuildElementKind.UsingTask, Attribute(element, "TaskName"), "", place) { IsOverride = GateNames.SaysOverride(Attribute(element, "Override")) };
                break;
            case "Output":
                // What a task makes becomes a property or items.
                if (Attribute(element, "PropertyName") is { Length: > 0 } property)
                    yield return new(BuildElementKind.Property, property, "", place) { IsInTarget = true };
                if (Attribute(element, "ItemName") is { Length: > 0 } item)
                    yield return new(BuildElementKind.Item, item, "", place) { IsInTarget = true };
                break;
            default:
                if (element.Parent?.Name.LocalName is "PropertyGroup")
                    yield return new(BuildElementKind.Property, name, element.Value.Trim(), place) { IsInTarget = IsInTarget(element) };
                else if (element.Parent?.Name.LocalName is "ItemGroup" or "ItemDefinitionGroup")
                    yield return Item(element, place);
                break;
        }
    }

    static BuildElement Item(XElement element, SourcePlace place)
    {
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in element.Attributes())
            metadata[attribute.Name.LocalName] = attribute.Value;
        foreach (var child in element.Elements())
            metadata[child.Name.LocalName] = child.Value.Trim();
        var value = metadata.GetValueOrDefault("Include") ?? metadata.GetValueOrDefault("Update") ?? metadata.GetValueOrDefault("Remove") ?? "";
        return new(BuildElementKind.Item, element.Name.LocalName, value, place)
        {
            IsRemoval = metadata.ContainsKey("Remove"),
            IsInTarget = IsInTarget(element),
            Metadata = metadata,
        };
    }

    static bool IsInTarget(XElement element) => element.Ancestors().Any(ancestor => ancestor.Name.LocalName == "Target");

    static string Attribute(XElement element, string name) => element.Attribute(name)?.Value ?? "";

    static SourcePlace PlaceOf(XElement element, string path) => PlaceOf(path, element, element.Name.LocalName);

    /// <summary>An element's start tag, up to the end of its name.</summary>
    /// <param name="at">The place of the name.</param>
    internal static SourcePlace PlaceOf(string path, IXmlLineInfo at, string name) =>
        new(path, at.LineNumber, at.LinePosition - 1, at.LineNumber, at.LinePosition + name.Length);
}
