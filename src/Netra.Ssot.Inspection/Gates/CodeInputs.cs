namespace Netra.Ssot.Inspection.Gates;

/// <summary>A project's compiled code. Paths are absolute.</summary>
public sealed record CodeInputs
{
    /// <summary>The assembly to judge.</summary>
    public required string Assembly { get; init; }

    /// <summary>Its symbol file; null when embedded or beside the assembly.</summary>
    public string? Symbols { get; init; }

    /// <summary>The compiler's path map.</summary>
    public string PathMap { get; init; } = "";

    /// <summary>Folders whose documents no person wrote.</summary>
    public IReadOnlyList<string> GeneratedRoots { get; init; } = [];

    /// <summary>Whether a test assembly must carry the gate's mark: it was compiled under the gate, in a language that can say it.</summary>
    public bool MustBeMarked { get; init; }

    /// <summary>The file that keeps the facts; empty to keep none.</summary>
    public string FactsFile { get; init; } = "";
}
