using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;
using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Code.Flow;

/// <summary>Something that a use is given.</summary>
/// <param name="Argument">0 for the object that it is called on, else for the first argument, and so on.</param>
/// <param name="Text">A text, with <see cref="UseInput.Hole"/> for what is not known of it; a type's documentation id.</param>
/// <param name="Offset">Where the same body names it; negative when it does not.</param>
sealed record TracedInput(int Argument, string Text, bool IsType, int Offset)
{
    /// <summary>As in <see cref="UseInput.Choice"/>.</summary>
    public int Choice { get; init; }

    /// <summary>As in <see cref="UseInput.Branch"/>.</summary>
    public int Branch { get; init; }
}

/// <summary>Traces the texts and types that are given to uses: through variables, calls and texts put together, and through fields to their initializers.</summary>
sealed class InputTracer(MetadataModule module, MethodBodies bodies, OwnerMap owners, TokenIndex index)
{
    /// <summary>More ways to put a text together than that are not told apart.</summary>
    const int MostTexts = 16;

    const int BitsOfBranch = 16;

    /// <summary>Values that a use is made of, each counted as often as it goes in; what lies beyond is unknown.</summary>
    const int MostValues = 4096;

    readonly MetadataReader _reader = module.Reader;
    readonly Dictionary<int, MethodFlow> _flows = [];
    int _left;
    int _choices;

    OwnMethods Own => field ??= new(_reader);

    /// <summary>What a use is given, in the order of its arguments.</summary>
    public List<TracedInput> InputsOf(MethodDefinitionHandle method, int offset)
    {
        var found = new List<TracedInput>();
        if (!FlowOf(method).Calls.TryGetValue(offset, out var given))
            return found;

        (_left, _choices) = (MostValues, 0);
        for (var argument = 0; argument < given.Length; argument++)
        {
            foreach (var leaf in Leaves(given[argument], method, isHere: true, []))
                found.Add(leaf with { Argument = argument });
        }

        return found;
    }

    List<TracedInput> Leaves(FlowValue? value, MethodDefinitionHandle method, bool isHere, HashSet<object> seen)
    {
        if (value is null || --_left < 0 || !seen.Add(value))
            return [];

        RuntimeHelpers.EnsureSufficientExecutionStack();
        var leaves = new List<List<TracedInput>>();
        var texts = new List<string> { "" };
        var offset = -1;
        for (var i = 0; i < value.Parts.Count; i++)
        {
            var part = Leaves(value.Parts[i], method, isHere, seen);
            if (value.Separator is null)
            {
                leaves.Add(part);
                continue;
            }

            offset = offset < 0 && part.Count > 0 ? part[0].Offset : offset;
            texts = Joined(texts, i == 0 ? "" : value.Separator, part);
        }

        seen.Remove(value);
        return value.Separator is not null ? OneOf([.. texts.Select(text => new List<TracedInput> { new(0, text, IsType: false, offset) })])
            : value.IsChoice ? OneOf(leaves)
            : [.. leaves.SelectMany(part => part)];
    }

    List<TracedInput> Leaves(FlowPart? part, MethodDefinitionHandle method, bool isHere, HashSet<object> seen) => part switch
    {
        FlowPart.Text text => [new(0, text.Literal, IsType: false, isHere ? text.Offset : -1)],
        FlowPart.TypeToken type => [new(0, index.Find(type.Token)?.Id ?? UseInput.OtherType, IsType: true, isHere ? type.Offset : -1)],
        FlowPart.ObjectType => [new(0, UseInput.OtherType, IsType: true, -1)],
        FlowPart.Inner inner => Leaves(inner.Made, method, isHere, seen),
        FlowPart.Field field => FieldLeaves(field.Token, method, seen),
        _ => [],
    };

    /// <summary>What one of several values is. A choice within a choice is as many more.</summary>
    List<TracedInput> OneOf(List<List<TracedInput>> values)
    {
        var all = values.SelectMany(value => value.GroupBy(leaf => leaf.Choice << BitsOfBranch | leaf.Branch)).ToList();
        if (all.Count < 2)
            return [.. all.SelectMany(leaves => leaves)];

        _choices++;
        return [.. all.SelectMany((leaves, i) => leaves.Select(leaf => leaf with { Choice = _choices, Branch = i }))];
    }

    /// <summary>A field holds what its type's constructors store in it, one that the compiler made for a captured variable what the member does.</summary>
    List<TracedInput> FieldLeaves(int token, MethodDefinitionHandle method, HashSet<object> seen)
    {
        var leaves = new List<TracedInput>();
        var type = Own.DeclaringType(token);
        if (type.IsNil || !seen.Add(token))
            return leaves;

        foreach (var body in owners.IsGenerated(type) ? owners.BodiesOf(owners.OwnerOf(method)) : Constructors(type))
        {
            if (!FlowOf(body).Stores.TryGetValue(token, out var stored))
                continue;

            foreach (var value in stored)
                leaves.AddRange(Leaves(value, body, isHere: false, seen));
        }

        seen.Remove(token);
        return leaves;
    }

    IEnumerable<MethodDefinitionHandle> Constructors(TypeDefinitionHandle type) => _reader.GetTypeDefinition(type).GetMethods().Where(
        method => _reader.GetString(_reader.GetMethodDefinition(method).Name) is ".ctor" or ".cctor");

    MethodFlow FlowOf(MethodDefinitionHandle method)
    {
        var row = MetadataTokens.GetRowNumber(method);
        if (!_flows.TryGetValue(row, out var flow))
        {
            var definition = _reader.GetMethodDefinition(method);
            _flows.Add(row, flow = new(
                _reader, bodies.At(definition.RelativeVirtualAddress), (definition.Attributes & MethodAttributes.Static) != 0));
        }

        return flow;
    }

    static List<string> Joined(List<string> texts, string separator, List<TracedInput> part)
    {
        string[] pieces = [.. part.Where(leaf => !leaf.IsType).Select(leaf => leaf.Text)];
        if (pieces.Length == 0 || texts.Count * pieces.Length > MostTexts)
            pieces = [UseInput.Hole];
        return [.. texts.SelectMany(text => pieces.Select(piece => text + separator + piece))];
    }
}
