using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Files;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Inspection.Caching;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.Inspection.Projects;
using Netra.Ssot.Inspection.Stamps;

namespace Netra.Ssot.Inspection.Gates;

/// <summary>What came of judging a project's code.</summary>
/// <param name="Findings">To be weighed with those of the gate.</param>
/// <param name="Stamp">What a green verdict leaves; null when the assembly could not be read.</param>
/// <param name="FactsToKeep">The content for the facts file; null when what is kept still holds, or nothing may be kept.</param>
public sealed record CodeVerdict(IReadOnlyList<Finding> Findings, Stamp? Stamp, byte[]? FactsToKeep)
{
    /// <summary>What kind of project the code shows it to be.</summary>
    public ProjectKind Kind { get; init; }

    /// <summary>Why, as a clause.</summary>
    public string KindReason { get; init; } = "";

    /// <summary>What was seen; null when the assembly could not be read.</summary>
    public CodeFacts? Facts { get; init; }
}

/// <summary>Judges a project's compiled assembly. Stateless and thread-safe.</summary>
public static class CodeGate
{
    /// <summary>Reads the facts, from the cache when it still holds, and judges them.</summary>
    /// <exception cref="OperationCanceledException">The build was cancelled.</exception>
    public static CodeVerdict Judge(ProjectGate gate, CodeInputs code, CancellationToken cancellation)
    {
        var (policy, project) = (gate.Policy!, gate.Project!);
        if (!TryDigest(code, out var assembly, out var symbols, out var unreadable))
            return new([Core.Rules.Judge.Unreadable(unreadable)], null, null);

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
        var look = Look(request, code.FactsFile, assembly, symbols, cancellation).Witnessed();
        var shown = ProjectKinds.Promote(new(project.Facts.Kind, project.Facts.KindReason), look.Facts);
        var kind = shown.Kind;
        if (kind != ProjectKind.Product && !request.RequireSymbols)
            look = Look(request with { RequireSymbols = true }, code.FactsFile, assembly, symbols, cancellation).Witnessed();

        var findings = Core.Rules.Judge.WithAllRules.JudgeCode(new(policy, kind, project.Facts.ProjectFile, look.Facts, project.LibraryAssemblies)
        {
            IsLibrary = project.IsLibrary,
            ReferencesLibrary = project.ReferencesLibrary,
            DeclaredAssemblies = project.DeclaredAssemblies,
        });
        findings = [.. findings, .. gate.JudgeAs(kind), .. CodeWeakenings.Find(gate, code, look.Facts, shown).Select(PolicyFindings.Of)];
        var stamp = new Stamp(assembly, look.Facts.Assembly.Mvid, policy.Digest, GateVersion.Package, project.Facts.TargetFramework);
        return new(findings, stamp, look.ToKeep()) { Kind = kind, KindReason = shown.Reason, Facts = look.Facts };
    }

    static LookedAt Look(InspectionRequest request, string factsFile, string assembly, string symbols, CancellationToken cancellation)
    {
        // On what a look at code rests, its outcome tells: far fewer files than are read.
        var inspection = new Lazy<InspectionResult>(() => FileWitness.Unwatched(() => AssemblyInspector.Inspect(request, cancellation)));
        if (factsFile.Length == 0)
        {
            FileWitness.Current?.Lost();
            return new(inspection.Value.Facts, null, "");
        }

        var key = FactsCache.KeyFor(request, assembly, symbols);
        var known = FactsCache.Read(factsFile, key, PlaceOf);
        return known is null ? new(inspection.Value.Facts, inspection.Value, key) : new(known, null, key);

        SourcePlace PlaceOf(string id)
        {
            FileWitness.Current?.Lost();
            return inspection.Value.Facts.Types.First(type => type.Id == id).Place;
        }
    }

    /// <summary>Facts, and the fresh look that they come from, unless they were kept from an earlier one.</summary>
    sealed record LookedAt(CodeFacts Facts, InspectionResult? Fresh, string Key)
    {
        /// <summary>
        /// The content for the facts file, taken after the judgement, so that it holds the places that were asked for; null without a fresh look, or
        /// when not all was seen that there is.
        /// </summary>
        public byte[]? ToKeep() => Fresh is not null && Facts.AreWhole ? FactsCache.Format(Key, Facts, Fresh.Consulted) : null;

        /// <summary>Tells the witness what a fresh look rests on. What kept facts rest on it has seen.</summary>
        public LookedAt Witnessed()
        {
            if (Fresh is null || SeenFiles.Current is not { } witness)
                return this;

            if (!Facts.AreWhole)
                witness.Lost();
            var consulted = Fresh.Consulted.ToList();
            foreach (var file in consulted)
                witness.SawDigest(file.Path, file.Sha256);
            return this with { Fresh = Fresh with { Consulted = consulted } };
        }
    }

    static bool TryDigest(CodeInputs code, out string assembly, out string symbols, out Unreadable unreadable)
    {
        (assembly, symbols, unreadable) = ("", "", null!);
        try
        {
            assembly = Digests.OfFile(code.Assembly);
            // Without a word of them they lie beside the assembly, or in it.
            var file = code.Symbols ?? Path.ChangeExtension(code.Assembly, ".pdb");
            symbols = Disk.HasFile(file) ? Digests.OfFile(file) : "";
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            unreadable = new(code.Assembly, exception.Message, "rebuild the project");
            return false;
        }
    }
}
