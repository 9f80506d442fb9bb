namespace Netra.Ssot.TestKit;

/// <summary>A marked source file of a fixture.</summary>
/// <param name="Name">Relative to the fixture's folder; its extension tells the language.</param>
public sealed record FixtureSource(string Name, string Text);

/// <summary>Another assembly that a fixture is compiled against, from C# source: a stub of Moq, an SSOT library.</summary>
/// <param name="FileName">The file's name if it is not the assembly's.</param>
public sealed record FixtureLibrary(string Name, string Source, string? FileName = null)
{
    /// <summary>Whether it carries the public key that Microsoft signs the platform and many a package with.</summary>
    public bool HasMicrosoftsKey { get; init; }
}

/// <summary>Where a fixture's symbols go.</summary>
public enum FixtureSymbols
{
    /// <summary>A portable PDB beside the assembly.</summary>
    Portable,

    /// <summary>A portable PDB inside the assembly.</summary>
    Embedded,

    /// <summary>Nowhere.</summary>
    None,
}

/// <summary>How a fixture is compiled.</summary>
public sealed record FixtureOptions
{
    /// <summary>The assembly's simple name.</summary>
    public string AssemblyName { get; init; } = "Fixture";

    /// <summary>Compiles as for Release.</summary>
    public bool Optimize { get; init; }

    /// <summary>Makes a program with an entry point instead of a library.</summary>
    public bool IsProgram { get; init; }

    /// <summary>Where the symbols go.</summary>
    public FixtureSymbols Symbols { get; init; } = FixtureSymbols.Portable;

    /// <summary>Puts the sources into the symbols.</summary>
    public bool EmbedSources { get; init; }

    /// <summary>Other assemblies, compiled first and in order; each sees the ones before it.</summary>
    public IReadOnlyList<FixtureLibrary> Libraries { get; init; } = [];

    /// <summary>Preprocessor symbols.</summary>
    public IReadOnlyList<string> Defines { get; init; } = [];

    /// <summary>What the fixture's folder is called in the symbols; null for its real path.</summary>
    public string? MappedFolder { get; init; }
}
