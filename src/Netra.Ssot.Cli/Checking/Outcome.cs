using Netra.Ssot.Core.Findings;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Checking;

/// <summary>What came of checking one assembly, or one project and target framework.</summary>
/// <param name="Verdict">Null for files that no rule reads.</param>
sealed record Outcome(Verdict? Verdict, AssemblyCount Count)
{
    public static AssemblyCount Nothing { get; } = new(0, 0, 0);

    public static AssemblyCount Judged { get; } = new(1, 0, 0);

    /// <summary>What there was to judge; null for what counts in no share.</summary>
    public Counted? Counted { get; init; }

    /// <summary>Not judged, because the policy switches the gate off; null when it does not.</summary>
    public SwitchedOff? SwitchedOff { get; init; }

    /// <summary>The source lines of the findings.</summary>
    public IReadOnlyDictionary<SourceKey, SourceLine> Sources { get; init; } = new Dictionary<SourceKey, SourceLine>();

    /// <summary>The assembly, if it was judged without symbols.</summary>
    public string? LacksSymbols { get; init; }

    /// <summary>The assembly, if it was not judged because nothing tells whose it is.</summary>
    public string? Untraced { get; init; }

    /// <summary>What the user should know, one line each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
