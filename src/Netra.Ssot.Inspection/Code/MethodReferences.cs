using System.Reflection.Metadata;
using System.Runtime.CompilerServices;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Which methods of an outermost type name its compiler-made methods and types in their bodies.</summary>
sealed class MethodReferences
{
    readonly MetadataReader _reader;
    readonly GeneratedCode _generated;
    readonly OwnMethods _own;
    readonly Dictionary<EntityHandle, List<MethodDefinitionHandle>> _referencers = [];

    public MethodReferences(MetadataModule module, MethodBodies bodies, GeneratedCode generated, TypeDefinitionHandle outermost)
    {
        (_reader, _generated, _own) = (module.Reader, generated, new(module.Reader));
        AddMethods(outermost, []);
        foreach (var method in Methods)
        {
            var il = new IlReader(bodies.At(_reader.GetMethodDefinition(method).RelativeVirtualAddress));
            while (il.Read())
                Note(method, il.Token);
        }
    }

    /// <summary>All methods of the outermost type and of the types inside it.</summary>
    public List<MethodDefinitionHandle> Methods { get; } = [];

    /// <summary>The methods that name a compiler-made method, or members of a compiler-made type.</summary>
    public IReadOnlyList<MethodDefinitionHandle> To(EntityHandle generated) =>
        _referencers.TryGetValue(generated, out var methods) ? methods : [];

    /// <summary>Damaged tables may nest a type in two others, so that the ways to it would double at each level.</summary>
    void AddMethods(TypeDefinitionHandle type, HashSet<TypeDefinitionHandle> seen)
    {
        if (!seen.Add(type))
            return;

        RuntimeHelpers.EnsureSufficientExecutionStack();
        var definition = _reader.GetTypeDefinition(type);
        Methods.AddRange(definition.GetMethods());
        foreach (var nested in definition.GetNestedTypes())
            AddMethods(nested, seen);
    }

    void Note(MethodDefinitionHandle method, int token)
    {
        var member = _own.Resolve(token);
        if (!member.IsNil && _generated.Is(member))
            Note(member, method);

        var type = _own.DeclaringType(token);
        if (!type.IsNil && _generated.Is(type))
            Note((EntityHandle)type, method);
    }

    void Note(EntityHandle generated, MethodDefinitionHandle referencer)
    {
        if (!_referencers.TryGetValue(generated, out var methods))
            _referencers.Add(generated, methods = []);
        if (methods.Count == 0 || methods[^1] != referencer)
            methods.Add(referencer);
    }
}
