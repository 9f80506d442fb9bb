using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.Inspection.Code;

namespace Netra.Ssot.Cli.SelfTests;

/// <summary>The temporary folder in which canaries are seeded, with the stub libraries that they refer to.</summary>
sealed class CanaryGround
{
    public const string Library = "Netra.Ssot.Testing";

    readonly StubLibraries _stubs;

    public CanaryGround(string folder)
    {
        Folder = folder;
        _stubs = new StubLibraries(folder);
    }

    public string Folder { get; }

    /// <summary>A policy that every canary offends.</summary>
    public Policy Policy => new()
    {
        File = "",
        Root = Folder,
        Libraries = [new(Library, VersionRange.TryParse("[1.0,2.0)", out var range) ? range : null)],
        TestBases = [new($"T:{Library}.SsotTestCase", TestFramework.MSTest)],
        ForbiddenPackages = [Forbid("Moq"), Forbid("NSubstitute"), Forbid("FakeItEasy")],
        ForbiddenApis = [new(SymbolPattern.Parse("M:System.DateTime.get_Now"), "TimeProvider", "seeded")],
    };

    /// <summary>Writes a text file and returns its path.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Compiles a canary and returns its path.</summary>
    public string Emit(string name, CanaryBody body) => CanaryAssembly.Emit(Path.Combine(Folder, name + ".dll"), module => body(module, _stubs));

    /// <summary>A canary cut off in its middle.</summary>
    public string Truncated(string name, CanaryBody body)
    {
        var path = Emit(name, body);
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes.AsSpan(0, bytes.Length / 2));
        return path;
    }

    /// <summary>What all code rules find in a canary.</summary>
    public IEnumerable<Finding> Judge(string name, CanaryBody body, bool referencesLibrary = false) =>
        Core.Rules.Judge.WithAllRules.JudgeCode(Case(Emit(name, body), referencesLibrary));

    /// <summary>What all code rules find in a file.</summary>
    public IEnumerable<Finding> JudgeFile(string assembly) => Core.Rules.Judge.WithAllRules.JudgeCode(Case(assembly, referencesLibrary: false));

    public CodeCase Case(string assembly, bool referencesLibrary)
    {
        var request = new InspectionRequest
        {
            AssemblyPath = assembly,
            ReferencePaths = [.. _stubs.Files, typeof(object).Assembly.Location],
            Watchlist = Core.Rules.Judge.WithAllRules.WatchlistFor(Policy, [Library]),
            RequireSymbols = false,
        };
        var facts = AssemblyInspector.Inspect(request, CancellationToken.None).Facts;
        return new(Policy, ProjectKind.Test, assembly, facts, [Library]) { ReferencesLibrary = referencesLibrary };
    }

    static ForbiddenPackage Forbid(string id) => new(id, [id], [], null, "SsotMockFactory", "seeded");
}
