using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Matches the rows of an assembly's tables with the patterns of the watches. Arrays are by row number; an empty one watches nothing.</summary>
sealed class WatchedTables(MetadataModule module, WatchIndex index, PlatformKeys platform)
{
    readonly MetadataReader _reader = module.Reader;
    readonly DocumentationIds _ids = new(module.Reader);
    readonly WatchedType?[] _references = new WatchedType?[module.Reader.GetTableRowCount(TableIndex.TypeRef) + 1];
    readonly WatchedType?[] _own = new WatchedType?[index.WatchesOwn ? module.Reader.TypeDefinitions.Count + 1 : 0];

    /// <summary>A type some of whose members, or the type itself, may be watched.</summary>
    sealed record WatchedType(string Name, string Assembly, List<WatchedPattern> Patterns);

    /// <summary>Watched references to types, which count where they are used as values.</summary>
    public WatchedTarget?[] TypeReferences()
    {
        var targets = new WatchedTarget?[_reader.GetTableRowCount(TableIndex.TypeRef) + 1];
        for (var row = 1; row < targets.Length; row++)
        {
            var handle = MetadataTokens.TypeReferenceHandle(row);
            var reference = _reader.GetTypeReference(handle);
            if (!index.MayName(_reader, reference.Namespace, reference.Name))
                continue;

            var (assembly, definer) = OriginOf(handle);
            targets[row] = Watch(ref _references[row], TypeNames.Of(_reader, handle), assembly, definer);
        }

        return targets;
    }

    /// <summary>Watched definitions of the assembly itself.</summary>
    public WatchedTarget?[] Types()
    {
        var targets = new WatchedTarget?[_own.Length];
        for (var row = 1; row < targets.Length; row++)
        {
            var handle = MetadataTokens.TypeDefinitionHandle(row);
            var definition = _reader.GetTypeDefinition(handle);
            if (index.MayName(_reader, definition.Namespace, definition.Name))
                targets[row] = Watch(ref _own[row], TypeNames.Of(_reader, handle), module.Name, Definer.Own);
        }

        return targets;
    }

    public WatchedTarget?[] TypeSpecifications(WatchedTarget?[] references, WatchedTarget?[] own)
    {
        var targets = new WatchedTarget?[_reader.GetTableRowCount(TableIndex.TypeSpec) + 1];
        for (var row = 1; row < targets.Length; row++)
        {
            var definition = TypeNames.Definition(_reader, MetadataTokens.TypeSpecificationHandle(row));
            targets[row] = definition.Kind switch
            {
                HandleKind.TypeReference => references[MetadataTokens.GetRowNumber(definition)],
                HandleKind.TypeDefinition when own.Length > 0 => own[MetadataTokens.GetRowNumber(definition)],
                _ => null,
            };
        }

        return targets;
    }

    public WatchedTarget?[] MemberReferences()
    {
        var targets = new WatchedTarget?[_reader.GetTableRowCount(TableIndex.MemberRef) + 1];
        for (var row = 1; row < targets.Length; row++)
        {
            var member = _reader.GetMemberReference(MetadataTokens.MemberReferenceHandle(row));
            var parent = member.Parent.Kind == HandleKind.MethodDefinition
                ? TypeNames.OwnerOf(_reader, member.Parent)
                : TypeNames.Definition(_reader, member.Parent);
            if (TypeOf(parent) is { } type)
                targets[row] = Match(type, _reader.GetString(member.Name), member.Signature, member.GetKind() == MemberReferenceKind.Field);
        }

        return targets;
    }

    /// <summary>Watched methods and fields of the assembly itself.</summary>
    public (WatchedTarget?[] Methods, WatchedTarget?[] Fields) Members()
    {
        if (!index.WatchesOwn)
            return ([], []);

        var methods = new WatchedTarget?[_reader.MethodDefinitions.Count + 1];
        var fields = new WatchedTarget?[_reader.FieldDefinitions.Count + 1];
        for (var own = 1; own < _own.Length; own++)
        {
            if (_own[own] is not { } type)
                continue;

            var definition = _reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(own));
            foreach (var method in definition.GetMethods())
            {
                var row = _reader.GetMethodDefinition(method);
                methods[MetadataTokens.GetRowNumber(method)] = Match(type, _reader.GetString(row.Name), row.Signature, isField: false);
            }

            foreach (var field in definition.GetFields())
            {
                var row = _reader.GetFieldDefinition(field);
                fields[MetadataTokens.GetRowNumber(field)] = Match(type, _reader.GetString(row.Name), row.Signature, isField: true);
            }
        }

        return (methods, fields);
    }

    WatchedType? TypeOf(EntityHandle type) => type.Kind switch
    {
        HandleKind.TypeReference => _references[MetadataTokens.GetRowNumber(type)],
        HandleKind.TypeDefinition when _own.Length > 0 => _own[MetadataTokens.GetRowNumber(type)],
        _ => null,
    };

    WatchedTarget? Watch(ref WatchedType? type, string name, string assembly, Definer definer)
    {
        if (index.For(name, definer) is not { } patterns)
            return null;

        type = new WatchedType(name, assembly, patterns);
        WatchedTarget? target = null;
        foreach (var pattern in patterns)
        {
            if (!pattern.TypeTokens || !pattern.Pattern.MatchesType(name))
                continue;

            target ??= new("T:" + name, assembly, WatchedTarget.IdentifierOf(".ctor", name), IsLiteral: false);
            target.Triggers.Add(pattern.Watch);
            target.CountsInDeclarations |= pattern.Declarations;
            target.CountsAsArgument |= pattern.TypeArguments;
        }

        return target;
    }

    WatchedTarget? Match(WatchedType type, string name, BlobHandle signature, bool isField)
    {
        WatchedTarget? target = null;
        var watched = name switch { ".ctor" => "#ctor", ".cctor" => "#cctor", _ => name };
        foreach (var pattern in type.Patterns)
        {
            if (!pattern.HasMembers || !pattern.Pattern.MatchesMember(type.Name, watched, () => isField ? "" : _ids.ParametersOf(name, signature)))
                continue;

            target ??= new(
                isField ? DocumentationIds.OfField(type.Name, name) : _ids.OfMethod(type.Name, name, signature),
                type.Assembly, WatchedTarget.IdentifierOf(name, type.Name), IsLiteral: false);
            target.TakesInputs |= pattern.Asked.Inputs;
            target.CountsInDeclarations |= pattern.Declarations;
            (pattern.IsCompanion ? target.Accompanies : target.Triggers).Add(pattern.Watch);
        }

        return target;
    }

    (string Assembly, Definer Definer) OriginOf(TypeReferenceHandle type)
    {
        var scope = TypeNames.ScopeOf(_reader, type);
        if (scope.Kind != HandleKind.AssemblyReference)
            return (module.Name, Definer.Own);

        var reference = (AssemblyReferenceHandle)scope;
        return (_reader.GetString(_reader.GetAssemblyReference(reference).Name), platform.IsPlatform(reference) ? Definer.Platform : Definer.Foreign);
    }
}
