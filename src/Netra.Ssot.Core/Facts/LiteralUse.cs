namespace Netra.Ssot.Core.Facts;

/// <summary>One place in the code that loads a watched string literal.</summary>
/// <param name="Text">The literal, after the compiler has folded constants.</param>
/// <param name="Member">The documentation id of the member, written by a person, that holds it.</param>
public sealed record LiteralUse(string Text, string Member, SourcePlace Place);
