using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Code;

[TestClass]
public sealed class WatchTests : GateTestCase
{
    static readonly FixtureLibrary Moq = new("Moq", """
        namespace Moq
        {
            public class Mock<T> { public Mock() { } public T Object => default!; public void Setup<R>(System.Func<T, R> f) { } public static int Count; }
            public static class It { public static T IsAny<T>() => default!; }
        }
        """);

    [TestMethod]
    public void MembersOfConstructedTypes_AreTheDefinitions()
    {
        using var fixture = CompiledFixture.CSharp(
            """
            using System;
            using Moq;
            class C
            {
                Func<Mock<int>> Create<T>() => () => new Mock<int>();
                void Use(Type t) { }
                void M<T>() { var m = new Mock<T>(); m.Setup(x => It.IsAny<T>()); _ = m.Object; Mock<T>.Count++; Func<string> f = It.IsAny<string>; Use(typeof(Mock<T>)); Use(typeof(Mock<>)); }
            }
            """,
            new() { Libraries = [Moq] });

        var uses = Eye.Look(fixture, Eye.Apis("N:Moq") with { TypeTokens = true }).Uses;

        CollectionAssert.AreEquivalent(
            new[]
            {
                "Create M:Moq.Mock`1.#ctor", "Create M:Moq.Mock`1.#ctor", "Call M:Moq.Mock`1.Setup``1(System.Func{`0,``0})", "Call M:Moq.It.IsAny``1",
                "Call M:Moq.Mock`1.get_Object", "Call F:Moq.Mock`1.Count", "Call F:Moq.Mock`1.Count", "Reference M:Moq.It.IsAny``1",
                "TypeToken T:Moq.Mock`1", "TypeToken T:Moq.Mock`1",
            },
            uses.Select(use => $"{use.Kind} {use.Target}").ToArray());
        Assert.IsTrue(uses.All(use => use.TargetAssembly == "Moq" && !use.Place.IsDegraded));
    }

    [TestMethod]
    public void ExpressionTreesAndFunctionPointers_AreReferences()
    {
        using var fixture = CompiledFixture.CSharp(
            """
            using System;
            using System.Linq.Expressions;
            unsafe class C
            {
                Expression<Func<string>> E => () => Environment.[|GetEnvironmentVariable|]("a");
                void M() { delegate*<string, string> p = &Environment.[|GetEnvironmentVariable|]; }
            }
            """);

        var uses = Eye.Look(fixture, Eye.Environment).Uses;

        Assert.IsTrue(uses.All(use => use.Kind == UseKind.Reference));
        CollectionAssert.AreEqual(fixture.Expected.ToArray(), Eye.Spans(uses.Select(use => use.Place)).ToArray());
    }

    [TestMethod]
    [DataRow(SymbolOrigin.Platform, 0)]
    [DataRow(SymbolOrigin.External, 0)]
    [DataRow(SymbolOrigin.Any, 2)]
    public void AnOwnTypeOfTheSameName_CountsOnlyForAnyOrigin(SymbolOrigin origin, int count)
    {
        using var fixture = CompiledFixture.CSharp(
            "namespace System { static class Environment { public static int Exit(int a) => a; } static class Gen<T> { public static int X; } } class C { int M() => System.Environment.Exit(1) + System.Gen<int>.X; }");

        var watch = Eye.Apis("T:System.Environment", "T:System.Gen`1") with { Origin = origin };

        Assert.HasCount(count, Eye.Look(fixture, watch).Uses);
    }

    [TestMethod]
    public void AForeignTypeOfTheSameName_IsNotThePlatforms()
    {
        var library = new FixtureLibrary("Odd", "namespace Odd { public static class Environment { public static int Exit(int a) => a; } }");
        using var fixture = CompiledFixture.CSharp("class C { int M() => Odd.Environment.Exit(1); }", new() { Libraries = [library] });

        Assert.IsEmpty(Eye.Look(fixture, Eye.Apis("T:Odd.Environment") with { Origin = SymbolOrigin.Platform }).Uses);
        Assert.HasCount(1, Eye.Look(fixture, Eye.Apis("T:Odd.Environment")).Uses);
    }

    [TestMethod]
    public void AnOverload_IsToldByItsParameters()
    {
        using var fixture = CompiledFixture.CSharp("using System; class C { void M() { Environment.Exit(1); Environment.GetEnvironmentVariable(\"a\"); Environment.GetEnvironmentVariable(\"a\", EnvironmentVariableTarget.User); } }");
        const string Overload = "M:System.Environment.GetEnvironmentVariable(System.String,System.EnvironmentVariableTarget)";

        Assert.AreEqual(Overload, Eye.Look(fixture, Eye.Apis(Overload)).Uses.Single().Target);
    }

    [TestMethod]
    public void AProperty_IsItsAccessors()
    {
        using var fixture = CompiledFixture.CSharp("using System.Diagnostics; class C { object M(ProcessStartInfo i) => i.[|EnvironmentVariables|]; }");

        var use = Eye.Look(fixture, Eye.Apis("P:System.Diagnostics.ProcessStartInfo.EnvironmentVariables")).Uses.Single();

        Assert.AreEqual("M:System.Diagnostics.ProcessStartInfo.get_EnvironmentVariables", use.Target);
        CollectionAssert.AreEqual(fixture.Expected.ToArray(), Eye.Spans([use.Place]).ToArray());
    }

    [TestMethod]
    [DataRow("_ = typeof(Console).GetMethod(\"Beep\");", "TypeToken T:System.Console|Call M:System.Type.GetMethod(System.String)")]
    [DataRow("_ = typeof(Console);", "", DisplayName = "without its companion")]
    [DataRow("_ = typeof(string).GetMethod(\"x\");", "", DisplayName = "the companion alone")]
    public void ATriggerWithCompanions_MattersOnlyBesideOne(string body, string expected)
    {
        using var fixture = CompiledFixture.CSharp($"using System; class C {{ void M() {{ {body} }} }}");
        var watch = new Watch
        {
            Apis = [SymbolPattern.Parse("T:System.Console")], TypeTokens = true, Origin = SymbolOrigin.Platform,
            Companions = [SymbolPattern.Parse("M:System.Type.GetMethod")],
        };

        Assert.AreEqual(expected, string.Join('|', Eye.Look(fixture, watch).Uses.Select(use => $"{use.Kind} {use.Target}")));
    }

    [TestMethod]
    public void Literals_AreMatchedAfterFolding()
    {
        using var fixture = CompiledFixture.CSharp(
            """
            class C
            {
                const string Part = "/proc/self";
                void M() { Use("/proc/self/status"); Use(Part + "/status"); Use("/proc/self/statuss"); Use("a VSTEST.console b"); Use(nameof(M)); }
                void Use(string s) { }
            }
            """);
        var watch = new Watch { Literals = [new("/proc/self/status", LiteralMatch.Exact), new("vstest.console", LiteralMatch.Contains), new("/none", LiteralMatch.Prefix)] };

        var facts = Eye.Look(fixture, watch);

        CollectionAssert.AreEquivalent(
            new[] { "/proc/self/status", "/proc/self/status", "a VSTEST.console b" }, facts.Literals.Select(use => use.Text).ToArray());
        Assert.IsTrue(facts.Literals.All(use => use.Member == "M:C.M" && use.Place.Line == 4 && !use.Place.IsDegraded));
    }

    [TestMethod]
    public void AnImplicitConstructorsBaseCall_IsPlacedAtTheType()
    {
        using var fixture = CompiledFixture.CSharp("class [|C|] : Moq.Mock<int>;", new() { Libraries = [Moq] });

        var use = Eye.Look(fixture, Eye.Apis("T:Moq.Mock`1")).Uses.Single();

        Assert.AreEqual((UseKind.Call, "M:Moq.Mock`1.#ctor"), (use.Kind, use.Target));
        CollectionAssert.AreEqual(fixture.Expected.ToArray(), Eye.Spans([use.Place]).ToArray());
    }
}
