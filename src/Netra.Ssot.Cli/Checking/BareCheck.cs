using Netra.Ssot.Cli.Inputs;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.Inspection.Projects;
using Netra.Ssot.Reporting;

namespace Netra.Ssot.Cli.Checking;

/// <summary>Checks an assembly without its project, by the code rules. Thread-safe.</summary>
/// <param name="today">The day of the verdicts, in UTC.</param>
sealed class BareCheck(Policy policy, ReferenceFolders references, DateTime today)
{
    // Without a project there is no baseline either.
    readonly VerdictBuilder _verdicts = new(policy, DebtBook.Empty, today);
    readonly PackageFiles _packages = new(PackageFolders.OfUser);
    readonly string[] _libraries = [.. policy.Libraries.Select(library => library.Name)];
    readonly InspectionRequest _request = new()
    {
        AssemblyPath = "",
        Watchlist = Judge.WithAllRules.WatchlistFor(policy, policy.Libraries.Select(library => library.Name)),
        RequireSymbols = false,
    };

    public Outcome Check(BareAssembly assembly)
    {
        if (!assembly.IsNamed && _packages.OriginOf(assembly.Path) == FileOrigin.Package)
            return PassedOver;

        var look = AssemblyInspector.Inspect(_request with { AssemblyPath = assembly.Path, ReferencePaths = references.For(assembly.Path) });
        return look.Kind switch
        {
            AssemblyFileKind.Native => new(null, new AssemblyCount(0, 1, 0)),
            AssemblyFileKind.ResourceOnly or AssemblyFileKind.ReferenceAssembly => new(null, new AssemblyCount(0, 0, 1)),
            _ => IsUntraced(assembly, look) ? NotTraced(assembly) : policy.Mode == PolicyMode.Off ? NotJudged(assembly) : Judged(assembly, look),
        };
    }

    static Outcome PassedOver => new(null, new AssemblyCount(0, 0, 0) { FromPackages = 1 });

    static Outcome NotTraced(BareAssembly assembly) => new(null, Outcome.Nothing) { Counted = Counted.NotJudged(assembly.Path), Untraced = assembly.Path };

    Outcome NotJudged(BareAssembly assembly) => new(null, Outcome.Nothing)
    {
        Counted = Counted.NotJudged(assembly.Path),
        SwitchedOff = new(assembly.Path, policy.File, policy.OffReason),
    };

    Outcome Judged(BareAssembly assembly, InspectionResult look)
    {
        var kind = KindOf(assembly, look.Facts);
        var verdict = _verdicts.Build(assembly.Path, "", Judge.WithAllRules.JudgeCode(new(policy, kind, assembly.Path, look.Facts, _libraries)
        {
            // Without its project an assembly has nothing but its name.
            IsLibrary = _libraries.Contains(look.Facts.Assembly.Name, StringComparer.OrdinalIgnoreCase),
        }));
        return new(verdict, Outcome.Judged)
        {
            Counted = look.Facts.Unreadable.Count == 0 ? Counted.Of(verdict, kind, look.Facts, []) : Counted.NotJudged(assembly.Path),
            Sources = SourceLines.Read(verdict, () => look.Documents, ""),
            LacksSymbols = look.HasSymbols || look.Facts.Unreadable.Count > 0 ? null : assembly.Path,
        };
    }

    // What the user names is what the user wants judged, whatever it refers to.
    ProjectKind KindOf(BareAssembly assembly, CodeFacts facts) =>
        facts.Types.Any(type => type.TestFrameworks.Count > 0) ? ProjectKind.Test
        : assembly.IsNamed || facts.References.Any(IsTestReference) ? ProjectKind.TestSupport
        : ProjectKind.Product;

    // What was compiled here with symbols or tests is the user's, wherever it is from; of the rest a missing package may be the source.
    bool IsUntraced(BareAssembly assembly, InspectionResult look) =>
        !assembly.IsNamed && !look.HasSymbols && look.Facts.Unreadable.Count == 0 && !look.Facts.Types.Any(type => type.TestFrameworks.Count > 0)
        && _packages.OriginOf(assembly.Path) == FileOrigin.Untraced;

    bool IsTestReference(string name) => ProjectKinds.IsFrameworkAssembly(name) || _libraries.Contains(name, StringComparer.OrdinalIgnoreCase);
}
