using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Microsoft.CodeAnalysis.VisualBasic;

namespace Netra.Ssot.TestKit;

/// <summary>Writes and compiles one fixture.</summary>
sealed class FixtureCompiler(TemporaryFolder folder, FixtureOptions options)
{
    // Opened once for all fixtures of a run: reading some two hundred references each time would cost more than compiling.
    static readonly Lazy<ImmutableArray<PortableExecutableReference>> Platform = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    readonly List<PortableExecutableReference> _references = [];

    public CompiledFixture Compile(IReadOnlyList<FixtureSource> sources)
    {
        foreach (var library in options.Libraries)
            _references.Add(MetadataReference.CreateFromFile(CompileLibrary(library)));

        var expected = new List<ExpectedSpan>();
        var files = new List<(string Path, SourceText Text)>();
        foreach (var source in sources)
        {
            var (text, spans) = Markup.Strip(source.Name, source.Text);
            var path = folder.Write(source.Name, text);
            expected.AddRange(spans.Select(span => span with { File = path }));
            files.Add((path, Read(path)));
        }

        Emit(CompilationOf(files), files);
        return new CompiledFixture(folder, options, [.. References().Select(reference => reference.FilePath!)], expected);
    }

    /// <summary>A library of the fixture stands in for a real one of its name.</summary>
    IEnumerable<PortableExecutableReference> References()
    {
        var own = _references.Select(reference => Path.GetFileName(reference.FilePath)).ToHashSet();
        return [.. _references, .. Platform.Value.Where(reference => !own.Contains(Path.GetFileName(reference.FilePath)))];
    }

    Compilation CompilationOf(IReadOnlyList<(string Path, SourceText Text)> files)
    {
        var level = options.Optimize ? OptimizationLevel.Release : OptimizationLevel.Debug;
        var kind = options.IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var resolver = new SourceFileResolver(
            [], folder.Path, options.MappedFolder is null ? [] : [new(folder.Path, options.MappedFolder)]);
        if (files[0].Path.EndsWith(".vb", StringComparison.OrdinalIgnoreCase))
        {
            var parse = VisualBasicParseOptions.Default.WithLanguageVersion(Microsoft.CodeAnalysis.VisualBasic.LanguageVersion.Latest)
                .WithPreprocessorSymbols(options.Defines.Select(name => KeyValuePair.Create<string, object>(name, true)));
            return VisualBasicCompilation.Create(
                options.AssemblyName,
                files.Select(file => VisualBasicSyntaxTree.ParseText(file.Text, parse, file.Path)),
                References(),
                new VisualBasicCompilationOptions(kind, optimizationLevel: level, sourceReferenceResolver: resolver));
        }

        return CSharp(options.AssemblyName, files, References())
            .WithOptions(new CSharpCompilationOptions(
                kind, optimizationLevel: level, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable,
                sourceReferenceResolver: resolver));
    }

    CSharpCompilation CSharp(string name, IEnumerable<(string Path, SourceText Text)> files, IEnumerable<MetadataReference> references)
    {
        var parse = CSharpParseOptions.Default.WithLanguageVersion(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview)
            .WithPreprocessorSymbols(options.Defines);
        return CSharpCompilation.Create(name, files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parse, file.Path)), references);
    }

    void Emit(Compilation compilation, IReadOnlyList<(string Path, SourceText Text)> files)
    {
        var pdb = folder.PathOf(options.AssemblyName + ".pdb");
        var format = options.Symbols == FixtureSymbols.Embedded ? DebugInformationFormat.Embedded : DebugInformationFormat.PortablePdb;
        using var assembly = File.Create(folder.PathOf(options.AssemblyName + ".dll"));
        using var symbols = options.Symbols == FixtureSymbols.Portable ? File.Create(pdb) : null;
        var withSymbols = options.Symbols != FixtureSymbols.None;
        Check(compilation.Emit(
            assembly,
            symbols,
            embeddedTexts: options.EmbedSources && withSymbols ? files.Select(file => EmbeddedText.FromSource(file.Path, file.Text)) : null,
            options: new EmitOptions(debugInformationFormat: format, pdbFilePath: withSymbols ? pdb : null)));
    }

    string CompileLibrary(FixtureLibrary library)
    {
        var path = folder.PathOf(library.FileName ?? library.Name + ".dll");
        var source = folder.Write(library.Name + ".library.cs", library.Source);
        Check(CSharp(library.Name, [(source, Read(source))], References())
            .WithOptions(new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, publicSign: library.HasMicrosoftsKey,
                cryptoPublicKey: library.HasMicrosoftsKey ? [.. typeof(Compilation).Assembly.GetName().GetPublicKey()!] : default))
            .Emit(path));
        return path;
    }

    static SourceText Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return SourceText.From(bytes, bytes.Length, new UTF8Encoding(false), SourceHashAlgorithm.Sha256, canBeEmbedded: true);
    }

    static void Check(EmitResult result)
    {
        if (!result.Success)
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
    }
}
