using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Facts.Repository;

namespace Netra.Ssot.Inspection.Projects;

/// <summary>Where a project file names its packages and references. It only places findings, so what cannot be found is the file's top.</summary>
sealed class ProjectText
{
    readonly string _file;
    readonly Dictionary<string, SourcePlace> _places = new(StringComparer.OrdinalIgnoreCase);

    public ProjectText(BuildFile file)
    {
        _file = file.Path;
        foreach (var element in file.Elements)
        {
            if (element.Kind == BuildElementKind.Item && IsReference(element.Name) && element.Metadata.TryGetValue("Include", out var includes))
                Add(element.Name, includes, element.Place);
        }
    }

    /// <summary>The first element of this type that includes the item, without case; else the top of the file.</summary>
    public SourcePlace Find(string element, string include) =>
        _places.TryGetValue(Key(element, include), out var place) ? place : SourcePlace.TopOf(_file);

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
