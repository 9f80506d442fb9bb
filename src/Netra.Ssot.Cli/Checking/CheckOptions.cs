using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Checking;

/// <summary>What the user asked a check to do. Paths are absolute.</summary>
sealed record CheckOptions
{
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>The policy file; null for the one that each project finds, and for the shipped one for bare assemblies.</summary>
    public string? Policy { get; init; }

    /// <summary>Folders in which assemblies that the judged ones refer to may be found.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The configuration whose outputs are judged; empty for each project's own default.</summary>
    public string Configuration { get; init; } = "";

    /// <summary>Whether what the compilers made is judged, and not the outputs: a red build has no output.</summary>
    public bool JudgesIntermediates { get; init; }

    /// <summary>Whether to build first.</summary>
    public bool Build { get; init; }

    /// <summary>The part of the work that is done here.</summary>
    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>Whether nothing is told but the report.</summary>
    public bool Quiet { get; init; }
}
