using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Finds where bodies name tests of their own assembly: test methods, members of test classes, test attributes.</summary>
sealed class TestTokens(MetadataModule module, TypeResolver resolver, TestAttributes attributes, TestMethods tests, TypeFactFinder types)
{
    readonly MetadataReader _reader = module.Reader;
    readonly OwnMethods _own = new(module.Reader);
    readonly DocumentationIds _ids = new(module.Reader);
    readonly Dictionary<int, WatchedTarget?> _targets = [];

    /// <summary>The instructions that name tests.</summary>
    public List<Hit> Find(IEnumerable<MethodDefinitionHandle> methods, MethodBodies bodies)
    {
        var hits = new List<Hit>();
        foreach (var method in methods)
        {
            var il = new IlReader(bodies.At(_reader.GetMethodDefinition(method).RelativeVirtualAddress));
            while (il.Read())
            {
                if (TargetOf(il.Token) is { } target)
                    hits.Add(new(method, il.Offset, IlScanner.KindOf(il.OpCode, il.Token), target));
            }
        }

        return hits;
    }

    WatchedTarget? TargetOf(int token)
    {
        if (!_targets.TryGetValue(token, out var target))
            _targets.Add(token, target = Describe(token));
        return target;
    }

    WatchedTarget? Describe(int token)
    {
        if (token >>> 24 is 0x01 or 0x02 or 0x1B)
            return IsTest(MetadataTokens.EntityHandle(token)) is { } type ? Target(type.Link.Id, type.Assembly, ".ctor", type.Name) : null;

        var method = _own.Resolve(token);
        var declaring = _own.DeclaringType(token);
        if (method.IsNil || !(tests.Contains(method) || types.IsTestClass(declaring)))
            return token >>> 24 == 0x2B ? ArgumentOf(token) : null;

        return Target(
            _ids.OfMethod(method), module.Name, _reader.GetString(_reader.GetMethodDefinition(method).Name), TypeNames.Of(_reader, declaring));
    }

    /// <summary>A generic runner is given the test class as a type argument.</summary>
    WatchedTarget? ArgumentOf(int token)
    {
        var signature = _reader.GetMethodSpecification((MethodSpecificationHandle)MetadataTokens.EntityHandle(token)).Signature;
        foreach (var argument in SignatureTypes.ArgumentsOf(_reader.GetBlobReader(signature)))
        {
            if (IsTest(argument.Type) is { } type)
                return Target(type.Link.Id, type.Assembly, ".ctor", type.Name);
        }

        return null;
    }

    ResolvedType? IsTest(EntityHandle type)
    {
        var resolved = resolver.Resolve(module, type);
        var isTest = resolved is not null
            && ((resolved.Module == module && types.IsTestClass(resolved.Handle)) || attributes.OfType(resolved) != FrameworkSet.None);
        return isTest ? resolved : null;
    }

    static WatchedTarget Target(string id, string assembly, string member, string type) =>
        new(id, assembly, WatchedTarget.IdentifierOf(member, type), IsLiteral: false);
}
