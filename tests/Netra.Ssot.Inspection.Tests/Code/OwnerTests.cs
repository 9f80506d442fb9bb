using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Code;

[TestClass]
public sealed class OwnerTests : GateTestCase
{
    const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        namespace N;
        class C
        {
            string _field = Environment.GetEnvironmentVariable("field");
            Func<string> _lazy = () => Environment.GetEnvironmentVariable("lazy");
            static string s = Environment.GetEnvironmentVariable("static");
            void Plain() => Environment.GetEnvironmentVariable("plain");
            string Prop => Environment.GetEnvironmentVariable("prop");
            async Task Async() { await Task.Yield(); Environment.GetEnvironmentVariable("async"); }
            async Task Async(int x) { await Task.Run(async () => { await Task.Yield(); Environment.GetEnvironmentVariable("asynclambda" + x); }); }
            IEnumerable<string> Iterate() { try { yield return Environment.GetEnvironmentVariable("iter"); } finally { Environment.GetEnvironmentVariable("iterfinally"); } }
            async IAsyncEnumerable<string> Stream() { await Task.Yield(); yield return Environment.GetEnvironmentVariable("stream"); }
            void Closure(string a) { Action f = () => Environment.GetEnvironmentVariable(a); f(); }
            void Closure(int a) { Action f = () => Environment.GetEnvironmentVariable("x" + a); f(); }
            void Local() { Even(3); string Even(int n) => n == 0 ? Environment.GetEnvironmentVariable("even") : Odd(n - 1); string Odd(int n) => Even(n - 1); }
            void Nested(int a) { Action f = () => { Action g = () => { Inner(); void Inner() => Environment.GetEnvironmentVariable("n" + a); }; g(); }; f(); }
            T Generic<T>(T t) { Func<T> f = () => { Environment.GetEnvironmentVariable("g" + t); return t; }; return f(); }
            void Group() => new[] { "a" }.Select(Environment.GetEnvironmentVariable).ToList();
            record R(int A) { public string P { get; } = Environment.GetEnvironmentVariable("record"); }
        }
        class G<T> { IEnumerable<T> It(T t) { Func<T> f = () => { Environment.GetEnvironmentVariable("gi"); return t; }; yield return f(); } }
        """;

    static readonly string[] Members =
    [
        "M:N.C.#ctor", "M:N.C.#ctor", "M:N.C.#cctor", "M:N.C.Plain", "M:N.C.get_Prop", "M:N.C.Async", "M:N.C.Async(System.Int32)",
        "M:N.C.Iterate", "M:N.C.Iterate", "M:N.C.Stream", "M:N.C.Closure(System.String)", "M:N.C.Closure(System.Int32)", "M:N.C.Local",
        "M:N.C.Nested(System.Int32)", "M:N.C.Generic``1(``0)", "M:N.C.Group", "M:N.C.R.#ctor(System.Int32)", "M:N.G`1.It(`0)",
    ];

    [TestMethod]
    [DataRow(false, FixtureSymbols.Portable)]
    [DataRow(true, FixtureSymbols.Portable)]
    [DataRow(true, FixtureSymbols.Embedded)]
    public void CompilerMadeCode_BelongsToTheMemberThatAPersonWrote(bool optimize, FixtureSymbols symbols)
    {
        using var fixture = CompiledFixture.CSharp(Source, new() { Optimize = optimize, Symbols = symbols });

        var facts = Eye.Look(fixture, Eye.Environment);

        CollectionAssert.AreEqual(Members, facts.Uses.Select(use => use.Member).ToArray(), string.Join('\n', facts.Uses));
    }

    [TestMethod]
    public void TopLevelStatements_AreTheirOwnRoot()
    {
        using var fixture = CompiledFixture.CSharp(
            """
            using System;
            Local();
            await System.Threading.Tasks.Task.Yield();
            static void Local() => Environment.GetEnvironmentVariable("a");
            """,
            new() { IsProgram = true });

        var facts = Eye.Look(fixture, Eye.Environment);

        Assert.AreEqual("M:Program.<Main>$(System.String[])", facts.Uses.Single().Member.Replace('{', '<').Replace('}', '>'));
    }

    [TestMethod]
    public void WithoutSymbols_StateMachinesAreFoundByTheirAttributes()
    {
        using var fixture = CompiledFixture.CSharp(Source, new() { Symbols = FixtureSymbols.None });

        var facts = Inspection.Code.AssemblyInspector.Inspect(new()
        {
            AssemblyPath = fixture.AssemblyPath,
            Watchlist = new() { Watches = [Eye.Environment] },
            RequireSymbols = false,
        }).Facts;

        CollectionAssert.AreEquivalent(Members, facts.Uses.Select(use => use.Member).ToArray(), string.Join('\n', facts.Uses));
        Assert.IsTrue(facts.Uses.All(use => use.Place.IsDegraded && use.Place.File == fixture.AssemblyPath));
    }
}
