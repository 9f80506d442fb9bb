namespace Netra.Ssot.Core.Facts;

/// <summary>A method with <c>[UnsafeAccessor]</c>, which reaches a member of another type by name.</summary>
/// <param name="MemberName">The name of the member that is reached.</param>
/// <param name="TypeName">The full name of the type that is reached, without its assembly; empty if it could not be told.</param>
/// <param name="Member">The documentation id of the accessor method.</param>
public sealed record UnsafeAccessor(string MemberName, string TypeName, string Member, SourcePlace Place);
