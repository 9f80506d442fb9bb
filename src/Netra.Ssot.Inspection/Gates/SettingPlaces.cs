using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Facts.Repository;
using Netra.Ssot.Core.Files;
using Netra.Ssot.Inspection.BuildFiles;

namespace Netra.Ssot.Inspection.Gates;

/// <summary>
/// Where the files that make a project up set something: the project, what MSBuild looks for beside and above it, and their imports, as far as
/// they lie under the root. They are read only when there is something to tell; what cannot be found is the project's as a whole.
/// </summary>
internal sealed class SettingPlaces(GateInputs inputs)
{
    readonly Lazy<IReadOnlyList<BuildElement>> _elements = new(() =>
    {
        FileWitness.Current?.Lost();
        var files = new BuildFileSet(inputs.Policy.Root);
        return [.. files.Of(inputs.ProjectFile).SelectMany(path => files.Files[path].Elements)];
    });

    /// <summary>The project as a whole.</summary>
    public SourcePlace Project => SourcePlace.TopOf(inputs.ProjectFile);

    /// <summary>Where a property gets its value, by preference in so many words.</summary>
    public SourcePlace OfProperty(string name, string value)
    {
        var set = _elements.Value.Where(element => element is { Kind: BuildElementKind.Property, IsInTarget: false } && Same(element.Name, name)).ToList();
        return (set.Find(element => element.Value == value) ?? set.FirstOrDefault())?.Place ?? Project;
    }

    /// <summary>Where an item stands in a file.</summary>
    /// <param name="include">One of the items that an element may name.</param>
    /// <param name="file">Absolute path of the file that defines it.</param>
    public SourcePlace OfItem(string kind, string include, string file)
    {
        var items = inputs.ReadBuildFile(file).Elements.Where(element => element.Kind == BuildElementKind.Item && Same(element.Name, kind)).ToList();
        return (items.Find(element => element.Value.Split(';').Any(name => Same(name.Trim(), include))) ?? items.FirstOrDefault())?.Place ?? SourcePlace.TopOf(file);
    }

    static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
