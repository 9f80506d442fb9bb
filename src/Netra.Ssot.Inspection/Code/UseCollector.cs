using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Inspection.Code.Flow;
using Netra.Ssot.Inspection.Sources;

namespace Netra.Ssot.Inspection.Code;

/// <summary>Turns watched tokens in method bodies into uses: owned by a member, placed in a source.</summary>
sealed class UseCollector(MetadataReader reader, OwnerMap owners, PlaceResolver places, DeclarationPlaces declarations, InputTracer inputs)
{
    readonly DocumentationIds _ids = new(reader);
    readonly Dictionary<int, string> _members = [];

    /// <summary>A hit with its owner and its place.</summary>
    sealed record Use(Hit Hit, MethodDefinitionHandle Owner, Statement Statement, string Member)
    {
        public SourcePlace? Place { get; set; }
    }

    /// <summary>An identifier in a statement of a method.</summary>
    /// <remarks>A class, as all keys here: collections of structures are compiled anew in each process.</remarks>
    sealed record Mention(MethodDefinitionHandle Method, Statement Statement, string Identifier);

    /// <summary>A target in a statement of a member; of a type's constructors together.</summary>
    sealed record Origin(EntityHandle Holder, Statement Statement, WatchedTarget Target);

    /// <summary>The body that an origin was first seen in, and where its uses are kept.</summary>
    sealed record FirstSeen(Use Use, List<int> Kept);

    /// <summary>The uses of APIs and of literals, in the order of files, lines and columns.</summary>
    public (IReadOnlyList<ApiUse> Apis, IReadOnlyList<LiteralUse> Literals) Collect(IEnumerable<Hit> hits)
    {
        var uses = WithoutCopies(hits.Where(hit => !owners.IsPlumbing(hit.Method)).Select(Locate));
        if (uses.Count == 0)
            return ([], []);

        var inner = uses.Where(use => use.Hit.Method != use.Owner).ToLookup(use => new Mention(use.Owner, default, use.Hit.Target.Identifier));
        foreach (var statement in uses.GroupBy(use => new Mention(use.Hit.Method, use.Statement, use.Hit.Target.Identifier)))
            Place([.. statement], inner[new(statement.First().Owner, default, statement.Key.Identifier)]);

        var ordered = uses
            .OrderBy(use => use.Place!.File, StringComparer.Ordinal).ThenBy(use => use.Place!.Line).ThenBy(use => use.Place!.Column)
            .ThenBy(use => use.Hit.Target.Id, StringComparer.Ordinal)
            .ToList();
        var reach = new InputReach(reader);
        foreach (var use in uses)
            reach.Add(use.Hit, use.Owner);
        // Most assemblies give nothing that anybody asks for.
        var named = new Lazy<Dictionary<long, Use>>(() => ByOffset(uses));
        return (
            [.. ordered.Where(use => !use.Hit.Target.IsLiteral).Select(use => new ApiUse(use.Hit.Target.Id, use.Hit.Target.Assembly, use.Hit.Kind, use.Member, use.Place!) { Inputs = InputsOf(use, reach, named) })],
            [.. ordered.Where(use => use.Hit.Target.IsLiteral).Select(use => new LiteralUse(use.Hit.Target.Id, use.Member, use.Place!))]);
    }

    /// <summary>What a use is given, and where its own body names that.</summary>
    List<UseInput> InputsOf(Use use, InputReach reach, Lazy<Dictionary<long, Use>> named)
    {
        if (!use.Hit.TakesInputs || !reach.Includes(use.Owner))
            return [];

        return
        [
            .. inputs.InputsOf(use.Hit.Method, use.Hit.Offset).Select(input => new UseInput(
                input.Argument, input.Text, input.IsType,
                named.Value.GetValueOrDefault(KeyOf(use.Hit.Method, input.Offset))?.Place) { Choice = input.Choice, Branch = input.Branch }),
        ];
    }

    static Dictionary<long, Use> ByOffset(List<Use> uses)
    {
        var named = new Dictionary<long, Use>();
        foreach (var use in uses)
            named[KeyOf(use.Hit.Method, use.Hit.Offset)] = use;
        return named;
    }

    static long KeyOf(MethodDefinitionHandle method, int offset) => (long)MetadataTokens.GetRowNumber(method) << 32 | (uint)offset;

    Use Locate(Hit hit)
    {
        var owner = owners.OwnerOf(hit.Method);
        var row = MetadataTokens.GetRowNumber(owner);
        if (!_members.TryGetValue(row, out var member))
            _members.Add(row, member = _ids.OfMethod(owner));
        return new(hit, owner, places.StatementAt(hit.Method, hit.Offset), member);
    }

    /// <summary>
    /// A statement that the compiler puts into several bodies is one: a field's initializer into each constructor that does not call another,
    /// where it is the type's, and now and then a part of a member into two of the bodies that it makes of it.
    /// </summary>
    List<Use> WithoutCopies(IEnumerable<Use> all)
    {
        var kept = new List<Use>();
        var origins = new Dictionary<Origin, FirstSeen>();
        foreach (var use in all)
        {
            if (use.Statement.IsKnown)
            {
                var type = ConstructedType(use.Owner);
                var origin = new Origin(type.IsNil ? use.Owner : type, use.Statement, use.Hit.Target);
                if (!origins.TryGetValue(origin, out var first))
                    origins.Add(origin, first = new(use, []));
                if (first.Use.Hit.Method != use.Hit.Method)
                {
                    foreach (var index in first.Use.Owner == use.Owner ? [] : first.Kept)
                        kept[index] = kept[index] with { Member = _ids.OfType(type) };
                    continue;
                }

                first.Kept.Add(kept.Count);
            }

            kept.Add(use);
        }

        return kept;
    }

    TypeDefinitionHandle ConstructedType(MethodDefinitionHandle method)
    {
        var definition = reader.GetMethodDefinition(method);
        return reader.StringComparer.Equals(definition.Name, ".ctor") ? definition.GetDeclaringType() : default;
    }

    /// <summary>Gives the uses of one identifier in one statement their occurrences in its text, if the text has as many.</summary>
    void Place(List<Use> uses, IEnumerable<Use> inner)
    {
        var (statement, identifier) = (uses[0].Statement, uses[0].Hit.Target.Identifier);
        var found = statement.IsKnown && identifier.Length > 0 ? Occurrences(uses[0], inner) : [];
        if (!TryMatch(uses, found))
        {
            // A property that is read and written is two targets with one name.
            foreach (var target in uses.GroupBy(use => use.Hit.Target.Id))
                TryMatch([.. target], found);
        }

        foreach (var use in uses)
            use.Place ??= statement.IsKnown ? places.AtStart(statement) : WithoutStatement(use.Owner);
    }

    /// <summary>A constructor that nobody wrote has no statement; its type has a declaration.</summary>
    SourcePlace WithoutStatement(MethodDefinitionHandle owner) => declarations.OfType(reader.GetMethodDefinition(owner).GetDeclaringType()).Value;

    bool TryMatch(List<Use> uses, IReadOnlyList<TextSpan> found)
    {
        if (uses.Count != found.Count)
            return false;

        for (var i = 0; i < uses.Count; i++)
            uses[i].Place = places.At(uses[i].Statement, found[i]);
        return true;
    }

    /// <summary>The occurrences in the statement, without those that belong to a lambda inside it.</summary>
    List<TextSpan> Occurrences(Use use, IEnumerable<Use> inner)
    {
        var found = places.Occurrences(use.Statement, use.Hit.Target.Identifier).ToList();
        if (found.Count > 1)
        {
            found.RemoveAll(span => inner.Any(other => other.Hit.Method != use.Hit.Method
                && use.Statement.Encloses(other.Statement) && other.Statement.Contains(span.Line, span.Column)));
        }

        return found;
    }
}
