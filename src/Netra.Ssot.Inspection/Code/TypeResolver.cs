using System.Reflection.Metadata;
using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Code;

/// <summary>A type followed to its definition.</summary>
/// <param name="module">Where it is defined; null when it belongs to the platform or was not found.</param>
/// <param name="name">Full name.</param>
/// <param name="assembly">The defining assembly's simple name; the one that was not found, if so.</param>
sealed class ResolvedType(MetadataModule? module, TypeDefinitionHandle handle, string name, string assembly, bool isPlatform = false)
{
    public MetadataModule? Module => module;

    public TypeDefinitionHandle Handle => handle;

    public string Name => name;

    public string Assembly => assembly;

    public bool IsPlatform => isPlatform;

    /// <summary>Whether its assembly, or the type in it, could not be found.</summary>
    public bool IsMissing => module is null && !isPlatform;

    public TypeLink Link => field ??= new("T:" + name, assembly);
}

/// <summary>Follows references to types through other assemblies, type forwards included. The platform's own are not followed.</summary>
sealed class TypeResolver(ReferenceSet references)
{
    readonly TokenMemory<ResolvedType> _resolved = new();
    readonly Dictionary<MetadataModule, PlatformKeys> _platform = [];

    /// <summary>The definition of a type; null for what is no class or interface (nil, arrays).</summary>
    public ResolvedType? Resolve(MetadataModule module, EntityHandle type)
    {
        if (type.IsNil)
            return null;
        if (!_resolved.TryGet(module, type, out var resolved))
            _resolved.Add(module, type, resolved = Follow(module, type));
        return resolved;
    }

    /// <summary>The base class of a definition; null for none and for the root of all classes.</summary>
    public ResolvedType? BaseOf(MetadataModule module, TypeDefinitionHandle type) =>
        Resolve(module, module.Reader.GetTypeDefinition(type).BaseType) is { Name: not "System.Object" } found ? found : null;

    ResolvedType? Follow(MetadataModule module, EntityHandle type)
    {
        var definition = TypeNames.Definition(module.Reader, type);
        return definition.Kind switch
        {
            HandleKind.TypeDefinition => new(
                module, (TypeDefinitionHandle)definition, TypeNames.Of(module.Reader, definition), module.Name),
            HandleKind.TypeReference => FollowReference(module, (TypeReferenceHandle)definition),
            _ => null,
        };
    }

    ResolvedType FollowReference(MetadataModule module, TypeReferenceHandle type)
    {
        var reader = module.Reader;
        var names = new Stack<string>();
        EntityHandle scope = type;
        var space = "";
        while (scope.Kind == HandleKind.TypeReference)
        {
            var reference = reader.GetTypeReference((TypeReferenceHandle)scope);
            names.Push(reader.GetString(reference.Name));
            (space, scope) = (reader.GetString(reference.Namespace), reference.ResolutionScope);
            if (names.Count > TypeNames.MaxDepth)
                throw new BadImageFormatException("types are nested in a circle");
        }

        var name = TypeNames.Of(reader, type);
        if (scope.Kind != HandleKind.AssemblyReference)
            return Lookup(module, space, names, name, 0);

        var assembly = (AssemblyReferenceHandle)scope;
        var simpleName = reader.GetString(reader.GetAssemblyReference(assembly).Name);
        return IsPlatform(module, assembly, simpleName)
            ? new(null, default, name, simpleName, isPlatform: true)
            : Lookup(references.Find(simpleName), space, names, name, 0) is { IsMissing: false } found ? found
            : new(null, default, name, simpleName);
    }

    /// <summary>A key alone proves nothing: Microsoft signs its test libraries and packages with those of the platform.</summary>
    bool IsPlatform(MetadataModule module, AssemblyReferenceHandle reference, string name)
    {
        if (!_platform.TryGetValue(module, out var keys))
            _platform.Add(module, keys = new(module.Reader));
        return keys.IsPlatform(reference) && references.IsFrameworks(name);
    }

    ResolvedType Lookup(MetadataModule? module, string space, IEnumerable<string> names, string name, int forwards)
    {
        var missing = new ResolvedType(null, default, name, module?.Name ?? "");
        if (module is null || forwards > TypeNames.MaxDepth)
            return missing;

        if (TypeLookup.Definition(module.Reader, space, names) is { IsNil: false } found)
            return new(module, found, name, module.Name);

        var next = TypeLookup.ForwardOf(module.Reader, space, names.First());
        if (next.IsNil)
            return missing;

        var assembly = module.Reader.GetString(module.Reader.GetAssemblyReference(next).Name);
        return IsPlatform(module, next, assembly)
            ? new(null, default, name, assembly, isPlatform: true)
            : Lookup(references.Find(assembly), space, names, name, forwards + 1) is { IsMissing: false } forwarded ? forwarded
            : new(null, default, name, assembly);
    }
}
