using Netra.Ssot.Core.Facts;

namespace Netra.Ssot.Inspection.Code;

/// <summary>The metadata eye: turns a compiled assembly and its symbols into facts.</summary>
public static class AssemblyInspector
{
    /// <summary>Looks at an assembly. Whatever cannot be read is told among the facts; only cancellation throws.</summary>
    public static InspectionResult Inspect(InspectionRequest request, CancellationToken cancellation = default)
    {
        var references = new ReferenceSet(request);
        var identity = new CodeIdentity(Path.GetFileNameWithoutExtension(request.AssemblyPath), "", "");
        var kind = AssemblyFileKind.Unreadable;
        try
        {
            using var module = MetadataModule.Open(request.AssemblyPath, request.Buffers);
            identity = IdentityOf(module);
            kind = AssemblyFile.KindOf(module);
            using var provider = SymbolFile.Open(module, request);
            var symbols = provider is null ? null : new Symbols(provider);
            var facts = new InspectionRun(request, module, symbols, references).Run(cancellation);
            return new(facts with { Assembly = identity }, kind, provider is not null)
            {
                Consulted = references.Consulted,
                Documents = symbols is null ? [] : [.. symbols.Documents.Select(document => document with { EmbeddedSource = default })],
            };
        }
        catch (Exception exception) when (Damage.Is(exception))
        {
            var problem = Damage.Describe(request.AssemblyPath, exception);
            var facts = new CodeFacts { Assembly = identity, Unreadable = [problem, .. references.Unreadable] };
            return new(facts, exception is NativeFileException ? AssemblyFileKind.Native : kind, HasSymbols: false) { Consulted = references.Consulted };
        }
    }

    static CodeIdentity IdentityOf(MetadataModule module)
    {
        var reader = module.Reader;
        return new(
            module.Name,
            reader.GetAssemblyDefinition().Version.ToString(),
            reader.GetGuid(reader.GetModuleDefinition().Mvid).ToString("D"));
    }
}
