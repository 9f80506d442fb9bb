using System.Xml;
using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Projects;

/// <summary>Where a project file names its packages and references. It only places findings, so what cannot be found is the file's top.</summary>
sealed class ProjectText
{
    readonly string _file;
    readonly Dictionary<string, SourcePlace> _places = new(StringComparer.OrdinalIgnoreCase);

    ProjectText(string file) => _file = file;

    public static ProjectText Read(string file)
    {
        var text = new ProjectText(file);
        try
        {
            using var xml = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && IsReference(xml.LocalName) && xml.GetAttribute("Include") is { } include)
                    text.Add(xml.LocalName, include, PlaceOf(file, (IXmlLineInfo)xml, xml.LocalName));
            }
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            // MSBuild has read it before us, or says so itself; what was placed so far stands.
        }

        return text;
    }

    /// <summary>The first element of this type that includes the item, without case; else the top of the file.</summary>
    public SourcePlace Find(string element, string include) =>
        _places.TryGetValue(Key(element, include), out var place) ? place : SourcePlace.TopOf(_file);

    /// <summary>An element's start tag, up to the end of its name. The reader stands on the name.</summary>
    public static SourcePlace PlaceOf(string file, IXmlLineInfo at, string name) =>
        new(file, at.LineNumber, at.LinePosition - 1, at.LineNumber, at.LinePosition + name.Length);

    void Add(string element, string includes, SourcePlace place)
    {
        foreach (var include in includes.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            _places.TryAdd(Key(element, include), place);
    }

    static bool IsReference(string element) =>
        element.Equals("PackageReference", StringComparison.OrdinalIgnoreCase)
        || element.Equals("PackageDownload", StringComparison.OrdinalIgnoreCase)
        || element.Equals("ProjectReference", StringComparison.OrdinalIgnoreCase)
        || element.Equals("Reference", StringComparison.OrdinalIgnoreCase);

    // No element's name holds a space.
    static string Key(string element, string include) => element + " " + include.Replace('\\', '/');
}
