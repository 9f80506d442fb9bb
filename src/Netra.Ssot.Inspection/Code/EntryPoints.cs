using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Reads the entry point, and where one that a person wrote names tests.</summary>
sealed class EntryPoints(
    MetadataModule module, MethodBodies bodies, Symbols? symbols, OwnerMap owners, PlaceResolver places, DeclarationPlaces declarations,
    GeneratedRoots generated)
{
    const string AsyncWrapper = "<Main>";

    readonly MetadataReader _reader = module.Reader;

    /// <summary>The entry point; null when there is none.</summary>
    public EntryPoint? Read(TestTokens tests, UseCollector uses)
    {
        var token = module.Pe.PEHeaders.CorHeader!.EntryPointTokenOrRelativeVirtualAddress;
        if ((module.Pe.PEHeaders.CorHeader.Flags & CorFlags.NativeEntryPoint) != 0 || token >>> 24 != 0x06)
            return null;

        var main = Written((MethodDefinitionHandle)MetadataTokens.EntityHandle(token));
        var parts = owners.BodiesOf(main).ToList();
        var first = FirstStatement(parts);

        var ids = new DocumentationIds(_reader);
        if (first.IsKnown && generated.Contains(places.FileOf(first.Document)))
            return new(ids.OfMethod(main), places.AtStart(first), []) { IsGenerated = true };

        return new(ids.OfMethod(main), PlaceOf(main, first, ids), uses.Collect(tests.Find(parts, bodies)).Apis);
    }

    /// <summary>For an async <c>Main</c> the compiler makes a wrapper that waits for it.</summary>
    MethodDefinitionHandle Written(MethodDefinitionHandle entry)
    {
        var definition = _reader.GetMethodDefinition(entry);
        if (!_reader.StringComparer.Equals(definition.Name, AsyncWrapper))
            return entry;

        var own = new OwnMethods(_reader);
        var il = new IlReader(bodies.At(definition.RelativeVirtualAddress));
        while (il.Read())
        {
            var called = own.Resolve(il.Token);
            if (!called.IsNil && _reader.GetMethodDefinition(called).GetDeclaringType() == definition.GetDeclaringType())
                return called;
        }

        return entry;
    }

    SourcePlace PlaceOf(MethodDefinitionHandle main, Statement first, DocumentationIds ids)
    {
        if (!_reader.StringComparer.Equals(_reader.GetMethodDefinition(main).Name, GeneratedCode.TopLevelMain)
            && declarations.OfMethod(main, ids.ParameterCount(main)) is { IsDegraded: false } declaration)
        {
            return declaration;
        }

        return places.AtStart(first);
    }

    Statement FirstStatement(List<MethodDefinitionHandle> parts)
    {
        foreach (var part in parts)
        {
            if (symbols?.PointsOf(part).Length > 0)
                return symbols.StatementAt(part, 0);
        }

        return default;
    }
}
