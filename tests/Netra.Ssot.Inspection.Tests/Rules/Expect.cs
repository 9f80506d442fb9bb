using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Rules;

/// <summary>Compiles marked sources for Debug and for Release, judges them by all rules, and compares the findings with the marks.</summary>
static class Expect
{
    public static Policy Policy { get; } = new()
    {
        File = "",
        Root = "/",
        Libraries = [new("Acme.Testing", null)],
        TestBases = [new("T:Acme.Testing.SsotTestCase", TestFramework.MSTest), new("T:Acme.Testing.SsotFacts", TestFramework.XUnit)],
    };

    /// <summary>The findings of one C# file in a project that supports tests: everything but the rules on test classes.</summary>
    public static IReadOnlyList<Finding> Marks(string source, FixtureOptions? options = null, Policy? policy = null) =>
        Marks([new FixtureSource("Fixture.cs", source)], options, policy);

    /// <summary>The findings of the Release build, after both were compared with the marks.</summary>
    public static IReadOnlyList<Finding> Marks(
        IReadOnlyList<FixtureSource> sources, FixtureOptions? options = null, Policy? policy = null, ProjectKind kind = ProjectKind.TestSupport)
    {
        IReadOnlyList<Finding> findings = [];
        foreach (var optimize in new[] { false, true })
        {
            using var fixture = CompiledFixture.Compile(sources, (options ?? new()) with { Optimize = optimize });
            findings = Judge(fixture, policy ?? Policy, kind);
            CollectionAssert.AreEqual(
                fixture.Expected.Select(span => Line(span.Rule, span.File, span.Line, span.Column, span.EndLine, span.EndColumn)).Order().ToArray(),
                findings.Select(Line).Order().ToArray(),
                (optimize ? "Release" : "Debug") + ":\n" + string.Join('\n', findings.Select(finding => Line(finding) + " " + finding.Message)));
        }

        return findings;
    }

    /// <summary>What the verdict says of a compiled fixture.</summary>
    public static IReadOnlyList<Finding> Judge(CompiledFixture fixture, Policy policy, ProjectKind kind)
    {
        string[] libraries = ["Acme.Testing"];
        var judge = Core.Rules.Judge.WithAllRules;
        var result = AssemblyInspector.Inspect(new InspectionRequest
        {
            AssemblyPath = fixture.AssemblyPath,
            SymbolsPath = fixture.SymbolsPath,
            ReferencePaths = fixture.ReferencePaths,
            Watchlist = judge.WatchlistFor(policy, libraries),
        });
        var findings = judge.JudgeCode(new CodeCase(policy, kind, fixture.AssemblyPath, result.Facts, libraries));
        return [.. new VerdictBuilder(policy, DebtBook.Empty, DateTime.UnixEpoch).Build(fixture.AssemblyPath, "net10.0", findings).Judgements.Select(judgement => judgement.Finding)];
    }

    static string Line(Finding finding) => Line(
        finding.Rule.Id, finding.Place.File, finding.Place.Line, finding.Place.Column, finding.Place.EndLine, finding.Place.EndColumn);

    static string Line(string rule, string file, int line, int column, int endLine, int endColumn) =>
        $"{rule} {Path.GetFileName(file)}({line},{column},{endLine},{endColumn})";
}
