namespace Netra.Ssot.Inspection.Sources;

/// <summary>A type to find.</summary>
/// <param name="Path">Its name and those that it is nested in, outermost to innermost.</param>
public sealed record TypeQuery(string Namespace, IReadOnlyList<TypeName> Path);

/// <summary>A type's own name.</summary>
/// <param name="Name">As in metadata, without the arity.</param>
/// <param name="Arity">The number of its own type parameters.</param>
public sealed record TypeName(string Name, int Arity);
