using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies.Shape;

namespace Netra.Ssot.Core.Policies.Values;

/// <summary>The texts that may say something: the policy's files and the shipped defaults.</summary>
internal sealed class PolicySources
{
    readonly IReadOnlyList<PolicyShape> _shapes;
    readonly IReadOnlyList<PolicyShape> _shipped;
    readonly string _file;

    public PolicySources(PolicyInput input)
    {
        _file = input.File;
        Own = input.File.Length == 0 ? null : PolicyShape.Read(input.File, input.Root);
        _shipped = [.. input.ShippedFiles.Select(file => PolicyShape.Read(file, Path.GetDirectoryName(file) ?? file))];
        _shapes = Own is null ? _shipped : [Own, .. _shipped];
    }

    /// <summary>The policy's own text; null without a policy file.</summary>
    public PolicyShape? Own { get; }

    /// <summary>What is wrong with the texts.</summary>
    public IEnumerable<PolicyProblem> Problems => _shapes.SelectMany(shape => shape.Problems);

    /// <summary>Whether a file is one of the policy's or of the shipped ones.</summary>
    public bool Holds(string file) => _shapes.Any(shape => shape.Holds(file));

    /// <summary>Whether a file ships the defaults.</summary>
    public bool IsShipped(string file) => _shipped.Any(shape => shape.Holds(file));

    /// <summary>Whether an item's metadata has a value that one of the texts gives it.</summary>
    public bool Gives(PolicyItem item, string metadata) => _shapes.Any(shape => shape.Places.Gives(item, metadata));

    /// <summary>Whether a property has a value that one of the texts gives it.</summary>
    public bool GivesProperty(string name, string value) => _shapes.Any(shape => shape.Places.GivesProperty(name, value));

    /// <summary>Where an item stands.</summary>
    public SourcePlace PlaceOf(PolicyItem item) =>
        FirstPlace(shape => shape.Places.Find(item)) ?? SourcePlace.TopOf(item.DefinedIn);

    /// <summary>Where an item's metadata stands.</summary>
    public SourcePlace PlaceOf(PolicyItem item, string metadata) =>
        FirstPlace(shape => shape.Places.Find(item, metadata)) ?? PlaceOf(item);

    /// <summary>Where a property stands.</summary>
    public SourcePlace PlaceOfProperty(string name, string value) =>
        FirstPlace(shape => shape.Places.FindProperty(name, value)) ?? SourcePlace.TopOf(_file);

    SourcePlace? FirstPlace(Func<PolicyShape, SourcePlace?> find)
    {
        foreach (var shape in _shapes)
        {
            if (find(shape) is { } place)
                return place;
        }

        return null;
    }
}
