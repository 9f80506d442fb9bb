using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;

namespace Netra.Ssot.Inspection.Code;

/// <summary>
/// Finds the member that a person wrote for what the compiler made of it: a state machine's by the symbols, a closure's and a local
/// function's by who refers to them. Names are not parsed: without optimization they tell the overload, with it they do not.
/// </summary>
sealed class OwnerMap(MetadataModule module, MethodBodies bodies, Symbols? symbols)
{
    readonly MetadataReader _reader = module.Reader;
    readonly GeneratedCode _generated = new(module.Reader);
    readonly StateMachines _machines = new(module.Reader, symbols);
    readonly MethodMap _owners = new();
    readonly MethodMap _roots = new();
    readonly Dictionary<int, MethodReferences> _references = [];

    /// <summary>The member that a person wrote.</summary>
    public MethodDefinitionHandle OwnerOf(MethodDefinitionHandle method)
    {
        if (!_generated.Is(method))
            return method;

        if (!_owners.TryGet(method, out var owner))
        {
            owner = Root(method, []);
            if (owner.IsNil)
                owner = Enclosing(method);
            _owners.Add(method, owner);
        }

        return owner;
    }

    /// <summary>The methods that hold a member's code: itself, and what the compiler made of parts of it.</summary>
    public IEnumerable<MethodDefinitionHandle> BodiesOf(MethodDefinitionHandle owner) =>
        ReferencesAround(owner).Methods.Where(method => OwnerOf(method) == owner);

    /// <summary>Whether a person wrote none of a method: a state machine's constructor and its plumbing call APIs of their own accord.</summary>
    public bool IsPlumbing(MethodDefinitionHandle method)
    {
        var type = _reader.GetMethodDefinition(method).GetDeclaringType();
        return _generated.Is(type) && StateMachines.IsPlumbing(_reader, method) && !_machines.KickoffOf(type).IsNil;
    }

    /// <summary>Whether a compiler made the type up.</summary>
    public bool IsGenerated(TypeDefinitionHandle type) => _generated.Is(type);

    /// <summary>What is found is kept for the way there too; what is not found on one way may still be found on another.</summary>
    MethodDefinitionHandle Root(MethodDefinitionHandle method, HashSet<MethodDefinitionHandle> seen)
    {
        if (!_generated.Is(method))
            return method;
        if (_roots.TryGet(method, out var root))
            return root;
        if (!seen.Add(method))
            return default;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        root = Follow(method, seen);
        if (!root.IsNil)
            _roots.Add(method, root);
        return root;
    }

    MethodDefinitionHandle Follow(MethodDefinitionHandle method, HashSet<MethodDefinitionHandle> seen)
    {
        var type = _reader.GetMethodDefinition(method).GetDeclaringType();
        if (_generated.Is(type) && _machines.KickoffOf(type) is { IsNil: false } kickoff)
            return Root(kickoff, seen);

        var references = ReferencesAround(method);
        foreach (var referencer in references.To(method))
        {
            if (Root(referencer, seen) is { IsNil: false } root)
                return root;
        }

        return _generated.Is(type) ? OnlyRoot(references.To(type), seen) : default;
    }

    /// <summary>A virtual method of a closure is called through its base; who makes the closure owns it, if it is one member alone.</summary>
    MethodDefinitionHandle OnlyRoot(IReadOnlyList<MethodDefinitionHandle> referencers, HashSet<MethodDefinitionHandle> seen)
    {
        MethodDefinitionHandle only = default;
        foreach (var referencer in referencers)
        {
            var root = Root(referencer, seen);
            if (!root.IsNil && !only.IsNil && root != only)
                return default;
            only = root.IsNil ? only : root;
        }

        return only;
    }

    /// <summary>For what nobody refers to: the member whose statements reach around its first one; itself when there is none.</summary>
    MethodDefinitionHandle Enclosing(MethodDefinitionHandle method)
    {
        if (symbols?.PointsOf(method) is not [var first, ..])
            return method;

        var (owner, extent) = (method, int.MaxValue);
        foreach (var candidate in ReferencesAround(method).Methods)
        {
            if (_generated.Is(candidate) || symbols.PointsOf(candidate) is not [var start, .. var end]
                || start.Document != first.Document || start.StartLine > first.StartLine)
            {
                continue;
            }

            var last = end.Length == 0 ? start.EndLine : end.Max(point => point.EndLine);
            if (last >= first.EndLine && last - start.StartLine < extent)
                (owner, extent) = (candidate, last - start.StartLine);
        }

        return owner;
    }

    MethodReferences ReferencesAround(MethodDefinitionHandle method)
    {
        var type = _reader.GetMethodDefinition(method).GetDeclaringType();
        for (var depth = 0; _reader.GetTypeDefinition(type).GetDeclaringType() is { IsNil: false } outer; depth++)
            type = depth <= TypeNames.MaxDepth ? outer : throw new BadImageFormatException("types are nested in a circle");

        var row = MetadataTokens.GetRowNumber(type);
        if (!_references.TryGetValue(row, out var references))
            _references.Add(row, references = new(module, bodies, _generated, type));
        return references;
    }
}
