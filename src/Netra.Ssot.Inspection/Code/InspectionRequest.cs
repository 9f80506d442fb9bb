using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.Inspection.Sources;

namespace Netra.Ssot.Inspection.Code;

/// <summary>A compiled assembly to look at, and what to look for. Immutable.</summary>
/// <remarks>
/// To look at many assemblies, copy one request (<c>request with { AssemblyPath = … }</c>) and give those of a folder the same list of references:
/// the copies share memory, the references that were read and what was made of the watchlist. They may be looked at in parallel.
/// </remarks>
public sealed record InspectionRequest
{
    /// <summary>The assembly.</summary>
    public required string AssemblyPath { get; init; }

    /// <summary>Its symbol file; null or missing: the embedded symbols, else the file beside the assembly.</summary>
    public string? SymbolsPath { get; init; }

    /// <summary>Files in which bases, attributes and type forwards may be followed; opened only when needed.</summary>
    public IReadOnlyList<string> ReferencePaths { get; init; } = [];

    /// <summary>What to look for.</summary>
    public required Watchlist Watchlist
    {
        get;
        init
        {
            field = value;
            Index = new(() => new WatchIndex(value));
        }
    }

    /// <summary>The watchlist made ready for looking things up, once for all requests that were copied from one.</summary>
    internal Lazy<WatchIndex> Index { get; private init; } = null!;

    /// <summary>The memory that assemblies are read into, lent on among all requests that were copied from one.</summary>
    internal ImageBuffers Buffers { get; } = new();

    /// <summary>The reference files that were read, for all requests that were copied from one.</summary>
    internal ReferenceFiles ReferenceFiles { get; } = new();

    /// <summary>The compiler's path map, to be undone: <c>from=to</c> pairs.</summary>
    public string PathMap { get; init; } = "";

    /// <summary>Whether missing or foreign symbols make the assembly unreadable; otherwise places are degraded.</summary>
    public bool RequireSymbols { get; init; } = true;

    /// <summary>Absolute folders whose documents no person wrote: <c>obj</c>, the package cache.</summary>
    public IReadOnlyList<string> GeneratedRoots { get; init; } = [];
}

/// <summary>What was seen, and in which other files.</summary>
/// <param name="Kind">What the file is.</param>
/// <param name="HasSymbols">Whether symbols that fit were found.</param>
public sealed record InspectionResult(CodeFacts Facts, AssemblyFileKind Kind, bool HasSymbols)
{
    /// <summary>The documents that places lie in, as the symbols know them, without embedded text.</summary>
    public IReadOnlyList<SourceDocument> Documents { get; init; } = [];

    /// <summary>The reference files that were opened: facts kept for later hold only while these stay the same. Digested when asked for.</summary>
    public IEnumerable<ConsultedFile> Consulted { get; init; } = [];
}

/// <summary>A reference file that was opened.</summary>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record ConsultedFile(string Path, string Sha256);
