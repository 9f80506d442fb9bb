namespace Netra.Ssot.Cli.Inputs;

/// <summary>What a check looks at. Absolute paths, sorted, each once.</summary>
/// <param name="Solutions">The solutions that some of the projects come from.</param>
sealed record CheckInputs(IReadOnlyList<string> Projects, IReadOnlyList<BareAssembly> Assemblies, IReadOnlyList<string> Solutions);

/// <summary>An assembly that is judged without its project.</summary>
/// <param name="IsNamed">Whether the user named the file itself, and did not only have it found in a folder.</param>
sealed record BareAssembly(string Path, bool IsNamed);
