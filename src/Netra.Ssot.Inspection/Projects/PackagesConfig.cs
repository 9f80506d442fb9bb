using System.Xml;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Files;
using Netra.Ssot.Inspection.BuildFiles;

namespace Netra.Ssot.Inspection.Projects;

/// <summary>Reads <c>packages.config</c>: a flat list in which every package, whoever needs it, is asked for by the project.</summary>
static class PackagesConfig
{
    public static (IReadOnlyList<DirectPackage> Packages, Unreadable? Problem) Read(string projectFile)
    {
        var file = Path.Combine(Path.GetDirectoryName(projectFile) ?? "", "packages.config");
        var packages = new List<DirectPackage>();
        try
        {
            using var content = Disk.OpenRead(file);
            using var xml = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "package" && xml.GetAttribute("id") is { Length: > 0 } id)
                    packages.Add(new DirectPackage(id, xml.GetAttribute("version") ?? "", BuildFileReader.PlaceOf(file, (IXmlLineInfo)xml, "package")));
            }

            return (packages, null);
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            return ([], new Unreadable(file, exception.GetType().Name, "mend it, or move the project to PackageReference"));
        }
    }

    /// <summary>The packages as a graph without edges.</summary>
    public static PackageGraph Graph(IReadOnlyList<DirectPackage> packages) => new(
        [.. packages.Select(package => new PackageNode(package.Id, package.Version, IsProject: false, [], []))],
        [.. packages.Select(package => package.Id)]);
}
