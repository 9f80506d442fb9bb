namespace Netra.Ssot.Core.Facts;

/// <summary>The assembly's entry point, when a person wrote it.</summary>
/// <param name="Member">Its documentation id.</param>
/// <param name="TestUses">Where it names test methods, test classes or test attributes of this assembly.</param>
public sealed record EntryPoint(string Member, SourcePlace Place, IReadOnlyList<ApiUse> TestUses);
