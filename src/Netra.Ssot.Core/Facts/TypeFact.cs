namespace Netra.Ssot.Core.Facts;

/// <summary>A type seen from outside: its documentation id and the assembly that defines it.</summary>
/// <param name="Assembly">The defining assembly's simple name, after type forwards are followed.</param>
public sealed record TypeLink(string Id, string Assembly);

/// <summary>A type of the judged assembly that a rule may care about: a test class, an own ancestor of one, or one whose name was asked for.</summary>
/// <param name="Id">Documentation id.</param>
/// <param name="Name">Simple name, without arity.</param>
/// <param name="Declaration">The identifier in the declaration; an eye reads the source for it only when it is asked for.</param>
public sealed record TypeFact(string Id, string Name, Lazy<SourcePlace> Declaration)
{
    /// <summary>A type whose place is known.</summary>
    public TypeFact(string id, string name, SourcePlace place)
        : this(id, name, new Lazy<SourcePlace>(() => place)) => _ = Declaration.Value;

    /// <summary>The identifier in the declaration. Ask only when there is something to tell.</summary>
    public SourcePlace Place => Declaration.Value;

    /// <summary>The test frameworks whose attributes its methods carry, own or inherited; empty when it is no test class.</summary>
    public IReadOnlyList<TestFramework> TestFrameworks { get; init; } = [];

    /// <summary>Whether a method that it declares itself carries a test attribute.</summary>
    public bool DeclaresTests { get; init; }

    /// <summary>The base classes from the nearest to the furthest, without <c>System.Object</c>, followed through references.</summary>
    public IReadOnlyList<TypeLink> Bases { get; init; } = [];

    /// <summary>The interfaces that it or an own base class names, without those that a compiler adds.</summary>
    public IReadOnlyList<TypeLink> Interfaces { get; init; } = [];

    /// <summary>The public type of the SSOT library that has the same simple name, if any.</summary>
    public TypeLink? Namesake { get; init; }

    /// <summary>The assembly in which the chain of base classes broke off because it could not be found or read; null when complete.</summary>
    public string? MissingAssembly { get; init; }
}
