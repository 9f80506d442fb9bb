using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Core.Policies.Shape;

/// <summary>A policy file and what it imports, as written: what is wrong with its names, and where everything stands.</summary>
/// <remarks>
/// MSBuild takes a misspelt name for one more property or item and says nothing, and drops an item whose include it takes for a glob.
/// So the raw XML is checked, in all branches, whatever their conditions.
/// </remarks>
public sealed class PolicyShape
{
    PolicyShape(string file, ShapeReader reader)
    {
        File = file;
        Files = reader.Files;
        Problems = [.. reader.Problems.Problems.OrderBy(p => reader.Files.IndexOf(p.Place.File)).ThenBy(p => p.Place.Line).ThenBy(p => p.Place.Column)];
        Places = reader.Items.Places;
        Repeated = reader.Items.Repeated;
    }

    /// <summary>Absolute path of the file.</summary>
    public string File { get; }

    /// <summary>Absolute paths of the file and of what it imports.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>What is wrong with the names and the form, in the order of the files and their text.</summary>
    public IReadOnlyList<PolicyProblem> Problems { get; }

    internal PolicyPlaces Places { get; }

    /// <summary>The keys of items that are told as included more than once.</summary>
    internal HashSet<string> Repeated { get; }

    /// <summary>Reads a policy file and everything that it imports.</summary>
    /// <param name="root">Absolute path of the folder that imports must not leave.</param>
    public static PolicyShape Read(string file, string root)
    {
        // MSBuild names the file that defines an item without steps such as `..`.
        var path = Path.GetFullPath(file);
        var reader = new ShapeReader(Path.GetFullPath(root));
        reader.ReadPolicy(path);
        return new(path, reader);
    }

    /// <summary>Whether a file is this one or one that it imports.</summary>
    public bool Holds(string file) => Files.Any(own => FilePath.AreSame(own, file));

    /// <summary>Where an item stands; the top of the file that defines it when it is not written by that name.</summary>
    public SourcePlace PlaceOf(PolicyItem item) => Places.Find(item) ?? SourcePlace.TopOf(item.DefinedIn.Length > 0 ? item.DefinedIn : File);

    /// <summary>Where an item's metadata stands; the place of the item when it has none of its own.</summary>
    public SourcePlace PlaceOf(PolicyItem item, string metadata) => Places.Find(item, metadata) ?? PlaceOf(item);
}
