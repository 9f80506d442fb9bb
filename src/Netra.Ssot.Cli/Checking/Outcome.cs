using Netra.Ssot.Core.Findings;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Checking;

/// <summary>What came of checking one assembly, or one project and target framework.</summary>
/// <param name="Verdict">Null for files that no rule reads.</param>
sealed record Outcome(Verdict? Verdict, AssemblyCount Count)
{
    public static AssemblyCount Nothing { get; } = new(0, 0, 0);

    public static AssemblyCount Judged { get; } = new(1, 0, 0);

    /// <summary>Whether nothing could be judged because the policy is invalid.</summary>
    public bool IsPolicyInvalid { get; init; }

    /// <summary>The assembly, if it was judged without symbols.</summary>
    public string? LacksSymbols { get; init; }

    /// <summary>What the user should know, one line each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
