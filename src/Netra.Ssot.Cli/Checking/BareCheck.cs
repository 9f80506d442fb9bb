using Netra.Ssot.Cli.Inputs;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.Inspection.Projects;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Checking;

/// <summary>Checks an assembly without its project, by the code rules. Thread-safe.</summary>
sealed class BareCheck(Policy policy, ReferenceFolders references)
{
    readonly PackageFiles _packages = new();
    readonly string[] _libraries = [.. policy.Libraries.Select(library => library.Name)];
    readonly Watchlist _watchlist = Judge.WithAllRules.WatchlistFor(policy, policy.Libraries.Select(library => library.Name));

    public Outcome Check(BareAssembly assembly)
    {
        if (!assembly.IsNamed && _packages.OriginOf(assembly.Path) == FileOrigin.Package)
            return PassedOver;

        return AssemblyFile.Classify(assembly.Path) switch
        {
            AssemblyFileKind.Native => new(null, new AssemblyCount(0, 1, 0)),
            AssemblyFileKind.ResourceOnly or AssemblyFileKind.ReferenceAssembly => new(null, new AssemblyCount(0, 0, 1)),
            _ => Judged(assembly),
        };
    }

    static Outcome PassedOver => new(null, new AssemblyCount(0, 0, 0) { FromPackages = 1 });

    Outcome Judged(BareAssembly assembly)
    {
        var request = new InspectionRequest
        {
            AssemblyPath = assembly.Path,
            ReferencePaths = references.For(assembly.Path),
            Watchlist = _watchlist,
            RequireSymbols = false,
        };
        var facts = AssemblyInspector.Inspect(request, CancellationToken.None).Facts;
        if (IsForeign(assembly, facts))
            return PassedOver;

        var findings = Judge.WithAllRules.JudgeCode(new(policy, KindOf(assembly, facts), assembly.Path, facts, _libraries));
        var verdict = VerdictBuilder.Build(policy, assembly.Path, "", findings);
        return new(verdict, Outcome.Judged) { Notes = Notes(assembly, facts) };
    }

    // What the user names is what the user wants judged, whatever it refers to.
    ProjectKind KindOf(BareAssembly assembly, CodeFacts facts) =>
        facts.Types.Any(type => type.TestFrameworks.Count > 0) ? ProjectKind.Test
        : assembly.IsNamed || facts.References.Any(IsTestReference) ? ProjectKind.TestSupport
        : ProjectKind.Product;

    // Test adapters are copied by the targets of their packages, which no list of files tells.
    bool IsForeign(BareAssembly assembly, CodeFacts facts) =>
        !assembly.IsNamed && facts.Unreadable.Count == 0 && !facts.Types.Any(type => type.TestFrameworks.Count > 0)
        && _packages.OriginOf(assembly.Path) == FileOrigin.Unlisted && !PortablePdb.Exists(assembly.Path);

    bool IsTestReference(string name) => ProjectKinds.IsFrameworkAssembly(name) || _libraries.Contains(name, StringComparer.OrdinalIgnoreCase);

    static IReadOnlyList<string> Notes(BareAssembly assembly, CodeFacts facts) =>
        facts.Unreadable.Count == 0 && !PortablePdb.Exists(assembly.Path)
            ? [$"{assembly.Path} has no symbols, so its findings have no lines; build it with DebugType portable or embedded"]
            : [];
}
