using System.Reflection.Metadata;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Inspection.Sources;

namespace Netra.Ssot.Inspection.Code;

/// <summary>One look at one assembly.</summary>
sealed class InspectionRun(InspectionRequest request, MetadataModule module, Symbols? symbols, ReferenceSet references)
{
    readonly MetadataReader _reader = module.Reader;
    readonly MethodBodies _bodies = new(module);

    public CodeFacts Run(CancellationToken cancellation)
    {
        var watchlist = request.Watchlist;
        var referenced = ReferenceNames();
        var sources = new SourceFiles(request.PathMap, symbols?.Defines() ?? []);
        var generated = new GeneratedRoots(request.GeneratedRoots);
        var owners = new OwnerMap(module, _bodies, symbols);
        var places = new PlaceResolver(module.Path, symbols, sources);
        var declarations = new DeclarationPlaces(module, symbols, sources, generated, owners);

        var resolver = new TypeResolver(references);
        var index = new TokenIndex(module, request.Index.Value, new PlatformKeys(_reader), _bodies, resolver);
        var uses = new UseCollector(_reader, owners, places, declarations, new(module, _bodies, owners, index));
        var (apis, literals) = uses.Collect(index.IsActive ? IlScanner.Scan(module, _bodies, index, cancellation) : []);

        var attributes = new TestAttributes(resolver, watchlist.TestAttributes);
        var tests = new TestMethods(module, attributes);
        var finder = new TypeFactFinder(
            module, watchlist, resolver, tests, new TypeChains(resolver, attributes, tests), owners, declarations,
            new Namesakes(module, watchlist, references, referenced));
        var types = finder.Find(cancellation);
        var entryPoint = new EntryPoints(module, _bodies, symbols, owners, places, declarations, generated)
            .Read(new TestTokens(module, resolver, attributes, tests, finder), uses);

        return new CodeFacts
        {
            Assembly = new(module.Name, "", ""),
            References = referenced,
            Uses = [.. apis, .. new DeclaredUses(module, index, new(module, request.Index.Value), owners, declarations).Read()],
            Literals = literals,
            NativeImports = NativeImports.Read(_reader, owners, declarations),
            UnsafeAccessors = new UnsafeAccessors(_reader, owners, declarations).Read(),
            Types = types,
            TestMethods = tests.Count,
            TestsReachLibrary = TestsReachLibrary(types, referenced, finder),
            EntryPoint = entryPoint,
            Unreadable = [.. references.Unreadable, .. Missing(attributes.Missing.Union(finder.Missing))],
        };
    }

    IEnumerable<Unreadable> Missing(IEnumerable<string> assemblies) => assemblies.Select(name => new Unreadable(
        module.Path,
        $"whether all of its classes are test classes depends on the assembly '{name}', which is not among its references",
        $"give the folder that holds {name}.dll among the references"));

    /// <summary>Most tests derive from the library's base; only where none does is looked into them.</summary>
    bool TestsReachLibrary(IReadOnlyList<TypeFact> types, List<string> referenced, TypeFactFinder finder) =>
        types.Any(type => type.TestFrameworks.Count > 0 && type.Bases.Any(link => IsLibrary(link.Assembly)))
        || (referenced.Exists(IsLibrary)
            && new LibraryReach(module, _bodies, request.Watchlist.LibraryAssemblies).From(_reader.TypeDefinitions.Where(finder.IsTestClass)));

    bool IsLibrary(string assembly) => request.Watchlist.LibraryAssemblies.Contains(assembly, StringComparer.OrdinalIgnoreCase);

    List<string> ReferenceNames()
    {
        var names = new List<string>();
        foreach (var handle in _reader.AssemblyReferences)
        {
            var name = _reader.GetString(_reader.GetAssemblyReference(handle).Name);
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
                names.Add(name);
        }

        return names;
    }
}
