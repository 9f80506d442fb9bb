namespace Netra.Ssot.Core.Facts;

/// <summary>The assembly's entry point.</summary>
/// <param name="Member">Its documentation id.</param>
/// <param name="TestUses">Where it names test methods, test classes or test attributes of this assembly.</param>
public sealed record EntryPoint(string Member, SourcePlace Place, IReadOnlyList<ApiUse> TestUses)
{
    /// <summary>Whether a tool wrote it: its source lies where nobody writes.</summary>
    public bool IsGenerated { get; init; }
}
