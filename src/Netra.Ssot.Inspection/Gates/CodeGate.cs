using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Inspection.Caching;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.Inspection.Projects;
using Netra.Ssot.Inspection.Stamps;

namespace Netra.Ssot.Inspection.Gates;

/// <summary>What came of judging a project's code.</summary>
/// <param name="Stamp">What a green verdict leaves; null when the assembly could not be read.</param>
/// <param name="FactsToKeep">The content for the facts file; null when what is kept still holds, or nothing may be kept.</param>
public sealed record CodeVerdict(Verdict Verdict, Stamp? Stamp, byte[]? FactsToKeep);

/// <summary>Judges a project's compiled assembly. Stateless and thread-safe.</summary>
public static class CodeGate
{
    /// <summary>Reads the facts, from the cache when it still holds, and judges them.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public static CodeVerdict Judge(ProjectGate gate, CodeInputs code, CancellationToken cancellation)
    {
        var (policy, project) = (gate.Policy!, gate.Project!);
        if (!TryDigest(code, out var assembly, out var symbols, out var unreadable))
            return new(gate.Weigh([Core.Rules.Judge.Unreadable(unreadable)]), null, null);

        var request = new InspectionRequest
        {
            AssemblyPath = code.Assembly,
            SymbolsPath = code.Symbols,
            ReferencePaths = [.. project.Inputs.References.Select(reference => reference.Path)],
            Watchlist = Core.Rules.Judge.WithAllRules.WatchlistFor(policy, project.LibraryAssemblies),
            PathMap = code.PathMap,
            RequireSymbols = project.Facts.Kind != ProjectKind.Product,
            GeneratedRoots = code.GeneratedRoots,
        };
        var (facts, kept) = Look(request, code.FactsFile, assembly, symbols, cancellation);
        var kind = ProjectKinds.Promote(new(project.Facts.Kind, project.Facts.KindReason), facts, project.Inputs.ExplicitKind).Kind;
        if (kind != ProjectKind.Product && !request.RequireSymbols)
            (facts, kept) = Look(request with { RequireSymbols = true }, code.FactsFile, assembly, symbols, cancellation);

        var findings = Core.Rules.Judge.WithAllRules.JudgeCode(new(policy, kind, project.Facts.ProjectFile, facts, project.LibraryAssemblies)
        {
            ReferencesLibrary = project.ReferencesLibrary,
            DeclaredAssemblies = project.DeclaredAssemblies,
        });
        var stamp = new Stamp(assembly, facts.Assembly.Mvid, policy.Digest, GateVersion.Package, project.Facts.TargetFramework);
        return new(gate.Weigh(findings), stamp, kept);
    }

    static (CodeFacts Facts, byte[]? Kept) Look(
        InspectionRequest request, string factsFile, string assembly, string symbols, CancellationToken cancellation)
    {
        var key = FactsCache.KeyFor(request, assembly, symbols);
        if (factsFile.Length > 0 && FactsCache.Read(factsFile, key) is { } known)
            return (known, null);

        var result = AssemblyInspector.Inspect(request, cancellation);
        // What could not be read, or found, may be there the next time: only whole facts are kept.
        var whole = result.Facts.Unreadable.Count == 0 && result.Facts.Types.All(type => type.MissingAssembly is null);
        return (result.Facts, whole && factsFile.Length > 0 ? FactsCache.Format(key, result) : null);
    }

    static bool TryDigest(CodeInputs code, out string assembly, out string symbols, out Unreadable unreadable)
    {
        (assembly, symbols, unreadable) = ("", "", null!);
        try
        {
            assembly = Digests.OfFile(code.Assembly);
            symbols = code.Symbols is { } file && File.Exists(file) ? Digests.OfFile(file) : "";
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            unreadable = new(code.Assembly, exception.Message, "rebuild the project");
            return false;
        }
    }
}
