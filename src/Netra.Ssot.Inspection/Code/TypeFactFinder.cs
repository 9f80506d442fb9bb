using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Finds the types that a rule may care about: test classes, their own ancestors, doubles by name, namesakes of SSOT types.</summary>
sealed class TypeFactFinder(
    MetadataModule module, Watchlist watchlist, TypeResolver resolver, TestMethods tests, TypeChains chains, OwnerMap owners,
    DeclarationPlaces places, Namesakes namesakes)
{
    readonly MetadataReader _reader = module.Reader;
    readonly Interfaces _interfaces = new(module, resolver);
    readonly WordSieve _words = new(watchlist.TypeNameWords);
    readonly bool[] _isTestClass = new bool[module.Reader.TypeDefinitions.Count + 1];
    readonly bool[] _isAncestor = new bool[module.Reader.TypeDefinitions.Count + 1];
    readonly SortedSet<string> _missing = new(StringComparer.Ordinal);

    /// <summary>The assemblies of base classes that were not found, so that it is not known whether types inherit tests.</summary>
    public IReadOnlyCollection<string> Missing => _missing;

    /// <summary>Whether a type has tests, own or inherited; known after <see cref="Find"/>.</summary>
    public bool IsTestClass(TypeDefinitionHandle type) => _isTestClass[MetadataTokens.GetRowNumber(type)];

    /// <summary>The facts in the order of the types in the assembly.</summary>
    public IReadOnlyList<TypeFact> Find(CancellationToken cancellation)
    {
        foreach (var type in _reader.TypeDefinitions)
            MarkTestClass(type);

        cancellation.ThrowIfCancellationRequested();
        var facts = new List<TypeFact>();
        foreach (var type in _reader.TypeDefinitions)
        {
            if (FactOf(type) is { } fact)
                facts.Add(fact);
        }

        return facts;
    }

    void MarkTestClass(TypeDefinitionHandle type)
    {
        var definition = _reader.GetTypeDefinition(type);
        if ((definition.Attributes & TypeAttributes.Interface) != 0)
            return;

        var chain = chains.Above(module, type);
        if ((tests.DeclaredBy(type) | chain.Frameworks) == FrameworkSet.None)
        {
            if (chain.Missing is not null)
                _missing.Add(chain.Missing);
            return;
        }

        _isTestClass[MetadataTokens.GetRowNumber(type)] = true;
        for (var ancestor = OwnBase(type); !ancestor.IsNil && !_isAncestor[MetadataTokens.GetRowNumber(ancestor)]; ancestor = OwnBase(ancestor))
            _isAncestor[MetadataTokens.GetRowNumber(ancestor)] = true;
    }

    TypeDefinitionHandle OwnBase(TypeDefinitionHandle type) =>
        resolver.BaseOf(module, type) is { } found && found.Module == module ? found.Handle : default;

    TypeFact? FactOf(TypeDefinitionHandle type)
    {
        var row = MetadataTokens.GetRowNumber(type);
        var wanted = _isTestClass[row] || _isAncestor[row];
        var definition = _reader.GetTypeDefinition(type);
        if (!wanted && namesakes.IsEmpty && !_words.MayHold(_reader.GetBlobReader(definition.Name).Bytes()))
            return null;

        var name = TypeNames.Simple(_reader.GetString(definition.Name));
        var namesake = namesakes.Find(name);
        var named = (definition.Attributes & TypeAttributes.Interface) == 0 && _words.Holds(name)
            && (definition.GetInterfaceImplementations().Count > 0 || !OwnBase(type).IsNil);
        if ((!wanted && namesake is null && !named) || owners.IsGenerated(type))
            return null;

        var interfaces = _interfaces.Of(type);
        if (!wanted && namesake is null && interfaces.All(link => link.Assembly == module.Name))
            return null;

        var chain = chains.Above(module, type);
        return new TypeFact("T:" + TypeNames.Of(_reader, type), name, places.OfType(type))
        {
            TestFrameworks = _isTestClass[row] ? (tests.DeclaredBy(type) | chain.Frameworks).Frameworks() : [],
            DeclaresTests = tests.DeclaredBy(type) != FrameworkSet.None,
            Bases = chain.Bases,
            Interfaces = interfaces,
            Namesake = namesake,
            MissingAssembly = chain.Missing,
        };
    }
}
