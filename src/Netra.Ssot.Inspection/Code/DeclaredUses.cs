using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Code;

/// <summary>
/// Finds watched types and attributes where declarations name them: attributes, interfaces, generic arguments of bases, and the types of fields,
/// parameters and results. A base class itself shows in the bodies, by its constructor. Told once in each declaration, at its name; of a field,
/// a property or an event at the name of its type.
/// </summary>
sealed class DeclaredUses(MetadataModule module, TokenIndex index, AttributeUses attributes, OwnerMap owners, DeclarationPlaces places)
{
    /// <summary>What a declaration names.</summary>
    sealed record Named(string Id, string Assembly, UseKind Kind);

    readonly MetadataReader _reader = module.Reader;
    readonly DocumentationIds _ids = new(module.Reader);
    readonly HashSet<ApiUse> _seen = [];
    readonly List<ApiUse> _uses = [];

    public IReadOnlyList<ApiUse> Read()
    {
        foreach (var use in attributes.Read())
            On(use.Carrier, new(use.Target, use.Assembly, use.Kind));
        if (!index.WatchesDeclarations)
            return _uses;

        foreach (var handle in _reader.CustomAttributes)
            Attribute(_reader.GetCustomAttribute(handle));
        foreach (var type in _reader.TypeDefinitions)
        {
            if (!owners.IsGenerated(type))
                Type(type);
        }

        return _uses;
    }

    void Attribute(CustomAttribute attribute)
    {
        var type = TypeNames.Definition(_reader, TypeNames.OwnerOf(_reader, attribute.Constructor));
        var target = Watched(type) ?? Watched(attribute.Constructor);
        if (target is null || NobodysAttributes.Include(TypeNames.Of(_reader, type)))
            return;

        On(attribute.Parent, target);
    }

    void On(EntityHandle carrier, Named target)
    {
        switch (carrier.Kind)
        {
            case HandleKind.MethodDefinition:
                InMethod((MethodDefinitionHandle)carrier, target);
                break;
            case HandleKind.Parameter:
                if (MethodOf((ParameterHandle)carrier) is { IsNil: false } method)
                    InMethod(method, target);
                break;
            case HandleKind.TypeDefinition:
                InType((TypeDefinitionHandle)carrier, "", target);
                break;
            case HandleKind.FieldDefinition:
                var field = (FieldDefinitionHandle)carrier;
                InType(_reader.GetFieldDefinition(field).GetDeclaringType(), _ids.OfField(field), target);
                break;
            case HandleKind.PropertyDefinition:
                var accessors = _reader.GetPropertyDefinition((PropertyDefinitionHandle)carrier).GetAccessors();
                InMethod(accessors.Getter.IsNil ? accessors.Setter : accessors.Getter, target);
                break;
            case HandleKind.EventDefinition:
                InMethod(_reader.GetEventDefinition((EventDefinitionHandle)carrier).GetAccessors().Adder, target);
                break;
            default:
                Add(target, "", SourcePlace.TopOf(module.Path, isDegraded: true));
                break;
        }
    }

    MethodDefinitionHandle MethodOf(ParameterHandle parameter)
    {
        foreach (var method in _reader.MethodDefinitions)
        {
            if (_reader.GetMethodDefinition(method).GetParameters().Contains(parameter))
                return method;
        }

        return default;
    }

    void Type(TypeDefinitionHandle handle)
    {
        var type = _reader.GetTypeDefinition(handle);
        foreach (var implementation in type.GetInterfaceImplementations())
        {
            var implemented = _reader.GetInterfaceImplementation(implementation).Interface;
            // A record compares itself without being asked.
            foreach (var named in TypeNames.Of(_reader, implemented) == "System.IEquatable`1" ? [] : TypesOf(implemented))
                InType(handle, "", named);
        }

        foreach (var named in type.BaseType.Kind == HandleKind.TypeSpecification ? TypesOf(type.BaseType).Skip(1) : [])
            InType(handle, "", named);

        foreach (var field in type.GetFields())
        {
            var definition = _reader.GetFieldDefinition(field);
            if (_reader.GetString(definition.Name).StartsWith('<'))
                continue;

            var types = new List<EntityHandle>();
            SignatureTypes.AddField(types, _reader.GetBlobReader(definition.Signature));
            types.ForEach(named => InType(handle, _ids.OfField(field), Watched(named)));
        }

        foreach (var method in type.GetMethods())
            Signature(method);
    }

    /// <summary>A property's setter and an event's second accessor repeat what the first one says.</summary>
    void Signature(MethodDefinitionHandle handle)
    {
        var method = _reader.GetMethodDefinition(handle);
        if (IsRepeated(method) || owners.OwnerOf(handle) != handle)
            return;

        var types = new List<EntityHandle>();
        var blob = _reader.GetBlobReader(method.Signature);
        SignatureTypes.AddMethod(types, ref blob);
        types.ForEach(named => InMethod(handle, Watched(named)));
    }

    bool IsRepeated(MethodDefinition method)
    {
        if ((method.Attributes & MethodAttributes.SpecialName) == 0)
            return false;

        var name = _reader.GetString(method.Name);
        return name.StartsWith("remove_", StringComparison.Ordinal)
            || (name.StartsWith("set_", StringComparison.Ordinal)
                && _reader.GetTypeDefinition(method.GetDeclaringType()).GetMethods().Any(
                    other => _reader.StringComparer.Equals(_reader.GetMethodDefinition(other).Name, "get_" + name["set_".Length..])));
    }

    IEnumerable<Named?> TypesOf(EntityHandle type)
    {
        var types = new List<EntityHandle>();
        if (type.Kind == HandleKind.TypeSpecification)
            SignatureTypes.AddType(types, _reader.GetBlobReader(_reader.GetTypeSpecification((TypeSpecificationHandle)type).Signature));
        else
            types.Add(type);
        return types.Select(Watched);
    }

    Named? Watched(EntityHandle handle) =>
        !handle.IsNil && index.Find(MetadataTokens.GetToken(handle)) is { CountsInDeclarations: true } target ? new(target.Id, target.Assembly, UseKind.TypeToken) : null;

    void InType(TypeDefinitionHandle type, string member, Named? target)
    {
        if (target is not null && !owners.IsGenerated(type))
            Add(target, member.Length > 0 ? member : _ids.OfType(type), places.OfType(type).Value);
    }

    void InMethod(MethodDefinitionHandle method, Named? target)
    {
        if (target is null || method.IsNil)
            return;

        var owner = owners.OwnerOf(method);
        var place = places.OfMethod(owner, _ids.ParameterCount(owner));
        var type = _reader.GetMethodDefinition(owner).GetDeclaringType();
        Add(target, _ids.OfMethod(owner), place.IsDegraded ? places.OfType(type).Value : place);
    }

    void Add(Named target, string member, SourcePlace place)
    {
        var use = new ApiUse(target.Id, target.Assembly, target.Kind, member, place);
        if (_seen.Add(use))
            _uses.Add(use);
    }
}
