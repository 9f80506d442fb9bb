namespace Netra.Ssot.TestKit;

/// <summary>Sources compiled to a real assembly with symbols, in a temporary folder that also holds the sources.</summary>
public sealed class CompiledFixture : IDisposable
{
    readonly TemporaryFolder _folder;

    internal CompiledFixture(TemporaryFolder folder, FixtureOptions options, IReadOnlyList<string> references, IReadOnlyList<ExpectedSpan> expected)
    {
        _folder = folder;
        AssemblyPath = folder.PathOf(options.AssemblyName + ".dll");
        SymbolsPath = options.Symbols == FixtureSymbols.Portable ? folder.PathOf(options.AssemblyName + ".pdb") : null;
        ReferencePaths = references;
        Expected = expected;
    }

    /// <summary>The folder of the sources and the assembly.</summary>
    public string Folder => _folder.Path;

    /// <summary>The compiled assembly.</summary>
    public string AssemblyPath { get; }

    /// <summary>Its symbol file; null when they are not in a file.</summary>
    public string? SymbolsPath { get; }

    /// <summary>The files that it was compiled against: its own libraries first, then the platform's.</summary>
    public IReadOnlyList<string> ReferencePaths { get; }

    /// <summary>What the sources mark, by file and then in order.</summary>
    public IReadOnlyList<ExpectedSpan> Expected { get; }

    /// <summary>Compiles one marked C# file.</summary>
    public static CompiledFixture CSharp(string source, FixtureOptions? options = null) => Compile([new("Fixture.cs", source)], options);

    /// <summary>Compiles one marked Visual Basic file.</summary>
    public static CompiledFixture VisualBasic(string source, FixtureOptions? options = null) => Compile([new("Fixture.vb", source)], options);

    /// <summary>Compiles marked files of one language.</summary>
    /// <exception cref="InvalidOperationException">They do not compile; the message holds the compiler's.</exception>
    public static CompiledFixture Compile(IReadOnlyList<FixtureSource> sources, FixtureOptions? options = null)
    {
        var folder = new TemporaryFolder();
        try
        {
            return new FixtureCompiler(folder, options ?? new()).Compile(sources);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();
}
