using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Netra.Ssot.Inspection.Code;

/// <summary>
/// Whether a test class uses the SSOT library: it names one of its types in its declaration, in those of its members or in their bodies, or it
/// uses an own type that does, a base or a helper.
/// </summary>
sealed class LibraryReach(MetadataModule module, MethodBodies bodies, IReadOnlyList<string> libraries)
{
    readonly MetadataReader _reader = module.Reader;
    readonly OwnMethods _own = new(module.Reader);
    readonly bool[] _seen = new bool[module.Reader.TypeDefinitions.Count + 1];
    readonly Queue<TypeDefinitionHandle> _open = new();
    readonly List<EntityHandle> _named = [];
    bool _isReached;

    /// <summary>Whether one of the types reaches the library.</summary>
    public bool From(IEnumerable<TypeDefinitionHandle> types)
    {
        foreach (var type in types)
            Reach(type);
        while (!_isReached && _open.TryDequeue(out var type))
            Visit(_reader.GetTypeDefinition(type));
        return _isReached;
    }

    void Visit(TypeDefinition type)
    {
        Reach(type.BaseType);
        foreach (var implementation in type.GetInterfaceImplementations())
            Reach(_reader.GetInterfaceImplementation(implementation).Interface);
        Attributes(type.GetCustomAttributes());
        foreach (var handle in type.GetFields())
        {
            var field = _reader.GetFieldDefinition(handle);
            SignatureTypes.AddField(_named, _reader.GetBlobReader(field.Signature));
            Attributes(field.GetCustomAttributes());
        }

        foreach (var handle in type.GetProperties())
            Attributes(_reader.GetPropertyDefinition(handle).GetCustomAttributes());
        foreach (var handle in type.GetMethods())
            Method(_reader.GetMethodDefinition(handle));
        ReachNamed();
    }

    void Method(MethodDefinition method)
    {
        Attributes(method.GetCustomAttributes());
        foreach (var parameter in method.GetParameters())
            Attributes(_reader.GetParameter(parameter).GetCustomAttributes());
        Signature(method.Signature);
        var il = new IlReader(bodies.At(method.RelativeVirtualAddress));
        while (!_isReached && il.Read())
            Token(il.Token);
        ReachNamed();
    }

    void Attributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var handle in attributes)
            Reach(TypeNames.OwnerOf(_reader, _reader.GetCustomAttribute(handle).Constructor));
    }

    /// <summary>A member of another assembly may take or give what is the library's.</summary>
    void Token(int token)
    {
        switch (token >>> 24)
        {
            case 0x01 or 0x02 or 0x1B:
                Reach(MetadataTokens.EntityHandle(token));
                break;
            case 0x2B:
                var constructed = _reader.GetMethodSpecification((MethodSpecificationHandle)MetadataTokens.EntityHandle(token));
                foreach (var argument in SignatureTypes.ArgumentsOf(_reader.GetBlobReader(constructed.Signature)))
                    Reach(argument.Type);
                Token(MetadataTokens.GetToken(constructed.Method));
                break;
            case 0x0A:
                var member = _reader.GetMemberReference((MemberReferenceHandle)MetadataTokens.EntityHandle(token));
                Reach(member.Parent);
                if (member.GetKind() == MemberReferenceKind.Method)
                    Signature(member.Signature);
                break;
            case 0x04 or 0x06:
                Reach(_own.DeclaringType(token));
                break;
        }
    }

    void Signature(BlobHandle signature)
    {
        var blob = _reader.GetBlobReader(signature);
        SignatureTypes.AddMethod(_named, ref blob);
    }

    void ReachNamed()
    {
        foreach (var type in _named)
        {
            if (type.Kind == HandleKind.TypeSpecification)
                throw new BadImageFormatException("a type is made of itself");
            Reach(type);
        }

        _named.Clear();
    }

    void Reach(EntityHandle type)
    {
        switch (type.Kind)
        {
            case HandleKind.TypeDefinition when !type.IsNil:
                ref var seen = ref _seen[MetadataTokens.GetRowNumber(type)];
                if (!seen)
                    _open.Enqueue((TypeDefinitionHandle)type);
                seen = true;
                break;
            case HandleKind.TypeReference:
                _isReached |= IsLibrarys((TypeReferenceHandle)type);
                break;
            case HandleKind.TypeSpecification:
                SignatureTypes.AddType(_named, _reader.GetBlobReader(_reader.GetTypeSpecification((TypeSpecificationHandle)type).Signature));
                break;
        }
    }

    bool IsLibrarys(TypeReferenceHandle type) =>
        TypeNames.ScopeOf(_reader, type) is { Kind: HandleKind.AssemblyReference } scope
            && libraries.Contains(_reader.GetString(_reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name), StringComparer.OrdinalIgnoreCase);
}
