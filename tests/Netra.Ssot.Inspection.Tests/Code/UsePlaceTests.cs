using Netra.Ssot.Core.Symbols;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Code;

[TestClass]
public sealed class UsePlaceTests : GateTestCase
{
    const string Source = """
        using System;
        using System.Linq;
        using static System.Environment;
        using Env = System.Environment;
        class C
        {
            string a = Environment.[|GetEnvironmentVariable|]("1"), b = Env.[|GetEnvironmentVariable|]("2");
            void M(string x)
            {
                // Environment.GetEnvironmentVariable
                var s = "GetEnvironmentVariable" + [|GetEnvironmentVariable|]("a") +
                    Environment.[|GetEnvironmentVariable|]("b", EnvironmentVariableTarget.Process);
                var t = $"{x}: {Environment . [|MachineName|]} GetEnvironmentVariable";
                if (Environment.[|NewLine|] == x && x != Environment.[|NewLine|]) Environment.[|ExitCode|] = 3;
                Environment.[|ExitCode|]++;
                foreach (var y in new[] { x }.Select(Environment.[|GetEnvironmentVariable|])) { }
                Action outer = () => Environment.[|Exit|](Run(() => Environment.[|Exit|](1)));
                /* é */ int z = x switch { "a" => Environment.[|ProcessorCount|], _ => 2 };
            }
            int Run(Action a) => 0;
        }
        """;

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void AUse_IsTheIdentifierInItsStatement(bool optimize)
    {
        using var fixture = CompiledFixture.CSharp(Source, new() { Optimize = optimize });
        var facts = Eye.Look(fixture, Eye.Environment);

        // Reading and writing one property are two uses at one place.
        var seen = Eye.Spans(facts.Uses.Select(use => use.Place)).Distinct().ToArray();
        CollectionAssert.AreEqual(fixture.Expected.ToArray(), seen, string.Join('\n', facts.Uses));
    }

    [TestMethod]
    public void CreationAndTypeTokens_ArePlacedAtTheTypesName() => Eye.SeesWhatIsMarked(
        """
        using System;
        using System.Text;
        class C
        {
            object A() => new System.Text.[|StringBuilder|]();
            object B() => typeof([|StringBuilder|]);
        }
        """,
        Eye.Apis("T:System.Text.StringBuilder") with { TypeTokens = true });

    [TestMethod]
    public void AnAliasForACreatedType_LeavesTheStatementsStart()
    {
        using var fixture = CompiledFixture.CSharp("using B = System.Text.StringBuilder;\nclass C\n{\n    object A()\n    {\n        [||]object b = new B();\n        return b;\n    }\n}");

        var place = Eye.Look(fixture, Eye.Apis("T:System.Text.StringBuilder")).Uses.Single().Place;

        CollectionAssert.AreEqual(fixture.Expected.ToArray(), Eye.Spans([place]).ToArray());
        Assert.IsFalse(place.IsDegraded);
    }

    [TestMethod]
    [DataRow(FixtureSymbols.Portable)]
    [DataRow(FixtureSymbols.None)]
    public void UsesThatCannotBeToldApart_AreAsManyAsTheyAre(FixtureSymbols symbols)
    {
        using var fixture = CompiledFixture.CSharp(
            "using B = System.Text.StringBuilder;\nclass C\n{\n    object[] A() => [new B(), new B(), new B()];\n}", new() { Symbols = symbols });

        var uses = Inspection.Code.AssemblyInspector.Inspect(new()
        {
            AssemblyPath = fixture.AssemblyPath,
            Watchlist = new Watchlist { Watches = [Eye.Apis("T:System.Text.StringBuilder")] },
            RequireSymbols = symbols != FixtureSymbols.None,
        }).Facts.Uses;

        Assert.HasCount(3, uses);
        Assert.HasCount(1, uses.Select(use => use.Place).Distinct());
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void AFinallyBlock_IsThereOnce_HoweverManyWaysLeadIntoIt(bool optimize) => Eye.SeesWhatIsMarked(
        """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        class C
        {
            IEnumerable<int> A(int a) { try { yield return 1; if (a > 1) yield break; yield return 2; } finally { Environment.[|Exit|](1); } }
            async Task<int> B(int a) { try { if (a > 1) return 1; await Task.Yield(); } finally { await Task.Yield(); Environment.[|Exit|](1); } return 2; }
            async IAsyncEnumerable<int> D() { try { yield return 1; await Task.Yield(); } finally { Environment.[|Exit|](1); } }
            int E(int a) { try { if (a > 1) return 1; a++; } finally { Environment.[|Exit|](1); } return a; }
        }
        """,
        Eye.Environment,
        new() { Optimize = optimize });

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void AnInitializerInSeveralConstructors_IsOneUseOfTheType(bool optimize)
    {
        using var fixture = CompiledFixture.CSharp(
            """
            using System;
            namespace N;
            class C
            {
                string f = Environment.[|MachineName|] + Environment.[|MachineName|];
                Func<string> g = () => Environment.[|MachineName|];
                C() { }
                C(int a) { _ = Environment.[|MachineName|]; }
                C(string s) : this() { }
            }
            """,
            new() { Optimize = optimize });

        var uses = Eye.Look(fixture, Eye.Environment).Uses;

        CollectionAssert.AreEqual(fixture.Expected.ToArray(), Eye.Spans(uses.Select(use => use.Place)).ToArray());
        CollectionAssert.AreEqual(new[] { "T:N.C", "T:N.C", "T:N.C", "M:N.C.#ctor(System.Int32)" }, uses.Select(use => use.Member).ToArray());
    }

    [TestMethod]
    public void LineDirectives_PlaceTheUseWhereTheySay()
    {
        using var fixture = CompiledFixture.CSharp("class C\n{\n    void M()\n    {\n#line 77 \"Page.razor\"\n        System.Environment.Exit(0);\n    }\n}\n");

        var place = Eye.Look(fixture, Eye.Environment).Uses.Single().Place;

        Assert.AreEqual((77, 9, "Page.razor", false), (place.Line, place.Column, Path.GetFileName(place.File), place.IsDegraded));
    }

    [TestMethod]
    public void AChangedSource_LeavesTheStatementsStart()
    {
        using var fixture = CompiledFixture.CSharp("class C\n{\n    int M()\n    {\n        return System.Environment.TickCount;\n    }\n}\n");
        File.AppendAllText(Path.Combine(fixture.Folder, "Fixture.cs"), "// changed\n");

        var place = Eye.Look(fixture, Eye.Environment).Uses.Single().Place;

        Assert.AreEqual((5, 9, 5, 9, false), (place.Line, place.Column, place.EndLine, place.EndColumn, place.IsDegraded));
    }

    [TestMethod]
    public void VisualBasic_IsPlacedToo()
    {
        using var fixture = CompiledFixture.VisualBasic(
            """
            Imports System
            Class C
                ReadOnly _f As Func(Of String) = Function() Environment.[|GetEnvironmentVariable|]("f")
                Sub M(a As String)
                    Dim x = environment.[|getenvironmentvariable|]("a") ' Environment.GetEnvironmentVariable
                    Dim f = Function() Environment.[|GetEnvironmentVariable|](a)
                End Sub
            End Class
            """);

        var uses = Eye.Look(fixture, Eye.Environment).Uses;

        CollectionAssert.AreEqual(fixture.Expected.ToArray(), Eye.Spans(uses.Select(use => use.Place)).ToArray(), string.Join('\n', uses));
        CollectionAssert.AreEqual(new[] { "M:C.#ctor", "M:C.M(System.String)", "M:C.M(System.String)" }, uses.Select(use => use.Member).ToArray());
    }

    [TestMethod]
    public void MappedFolders_AreMappedBack()
    {
        using var fixture = CompiledFixture.CSharp("class C { int M() => System.Environment.[|TickCount|]; }", new() { MappedFolder = "/_/src" });

        var place = Inspection.Code.AssemblyInspector.Inspect(new()
        {
            AssemblyPath = fixture.AssemblyPath,
            Watchlist = new Watchlist { Watches = [Eye.Environment] },
            PathMap = fixture.Folder + "=/_/src",
        }).Facts.Uses.Single().Place;

        CollectionAssert.AreEqual(fixture.Expected.ToArray(), Eye.Spans([place]).ToArray());
    }
}
