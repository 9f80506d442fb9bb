using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Rules;

/// <summary>A rule that cannot fire is a failure: each is shown to, on code that was really compiled.</summary>
[TestClass]
public sealed class CanaryTests : GateTestCase
{
    const string EveryUse = """
        using Acme;
        using Microsoft.VisualStudio.TestTools.UnitTesting;
        [TestClass]
        public class PlainTests
        {
            [TestMethod]
            public void Runs()
            {
                System.Environment.GetEnvironmentVariable("A");
                new Moq.Mock<IClock>();
                System.Diagnostics.Process.Start("dotnet", "test");
                System.Threading.Thread.Sleep(1);
            }
        }
        class FakeClock : IClock { public int Now => 1; }
        class SsotMockFactory { }
        """;

    static readonly string[] Library = ["Acme.Testing"];

    static readonly Policy Policy = Expect.Policy with
    {
        ForbiddenApis = [new(SymbolPattern.Parse("M:System.Threading.Thread.Sleep"), "", "")],
        ForbiddenPackages = [new("Moq", ["Moq"], [], null, "", "")],
    };

    [TestMethod]
    public void EveryCodeRule_Fires()
    {
        var told = Judge(EveryUse).Concat(Judge("class Nothing { }")).ToHashSet();

        CollectionAssert.AreEquivalent(RuleSet.Code.Select(rule => rule.Definition.Id).ToArray(), told.ToArray());
    }

    [TestMethod]
    public void MissingBaseAssembly_IsUnreadable_AndNoVerdictOnTheClass()
    {
        using var fixture = CompiledFixture.CSharp(
            """
            using Microsoft.VisualStudio.TestTools.UnitTesting;
            [TestClass] public class ATests : Lost.Base { [TestMethod] public void Runs() { } }
            """,
            new FixtureOptions { Libraries = [new("Lost", "namespace Lost { public class Base { } }")] });

        CollectionAssert.AreEqual(
            new[] { "SSOT9003" },
            Told(fixture, [.. fixture.ReferencePaths.Where(path => Path.GetFileName(path) != "Lost.dll")], referencesLibrary: false).ToArray());
    }

    static IReadOnlyList<string> Judge(string source)
    {
        using var fixture = CompiledFixture.CSharp(source, new FixtureOptions { Libraries = [Stubs.Ssot, Stubs.Product, Stubs.Moq] });
        return Told(fixture, fixture.ReferencePaths, referencesLibrary: true);
    }

    static IReadOnlyList<string> Told(CompiledFixture fixture, IReadOnlyList<string> references, bool referencesLibrary)
    {
        var judge = Core.Rules.Judge.WithAllRules;
        var facts = AssemblyInspector.Inspect(new InspectionRequest
        {
            AssemblyPath = fixture.AssemblyPath,
            ReferencePaths = references,
            Watchlist = judge.WatchlistFor(Policy, Library),
        }).Facts;
        var @case = new CodeCase(Policy, ProjectKind.Test, fixture.AssemblyPath, facts, Library) 
        {
            ReferencesLibrary = referencesLibrary,
            DeclaredAssemblies = new HashSet<string>(),
        };
        return [.. judge.JudgeCode(@case).Select(finding => finding.Rule.Id)];
    }
}
