using System.Reflection;
using System.Reflection.Emit;
using System.Text;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Robustness;

/// <summary>Sizes that no person writes and generators do: all of it is seen, and no stack runs out.</summary>
[TestClass]
public sealed class BigInputTests : GateTestCase
{
    const int Chain = 20_000;

    [TestMethod]
    public void MethodOfManyUses_ShowsThemAll()
    {
        const int Calls = 20_000;
        var source = new StringBuilder("class C { void M() {\n");
        for (var i = 0; i < Calls; i++)
            source.Append("System.Console.Write(").Append(i).Append(");\n");

        var (with, without) = LookTwice(source.Append("} }").ToString());

        CollectionAssert.AreEqual(Enumerable.Range(2, Calls).ToArray(), with.Uses.Select(use => use.Place.Line).ToArray());
        Assert.HasCount(Calls, without.Uses);
    }

    [TestMethod]
    public void TypeOfManyClosures_GivesEachItsOwner()
    {
        const int Closures = 10_000;
        var source = new StringBuilder("class C {\n");
        for (var i = 0; i < Closures; i++)
            source.Append($"System.Action M{i:00000}(int x) => () => System.Console.Write(x);\n");

        var (with, without) = LookTwice(source.Append('}').ToString());

        var members = Enumerable.Range(0, Closures).Select(i => $"M:C.M{i:00000}(System.Int32)").ToArray();
        CollectionAssert.AreEqual(members, Members(with));
        CollectionAssert.AreEqual(members, Members(without));
    }

    [TestMethod]
    public void GenericTypeOfManyIteratorsAndClosures_GivesEachItsOwner()
    {
        const int Iterators = 2_500;
        var source = new StringBuilder("class C<T> {\n");
        for (var i = 0; i < Iterators; i++)
        {
            source.Append($"System.Collections.Generic.IEnumerable<string> I{i:0000}() {{ yield return System.Console.Title; }}\n");
            source.Append($"System.Func<string> L{i:0000} = () => System.Console.Title;\n");
        }

        var (with, without) = LookTwice(source.Append('}').ToString());

        string[] members = [.. Enumerable.Repeat("M:C`1.#ctor", Iterators), .. Enumerable.Range(0, Iterators).Select(i => $"M:C`1.I{i:0000}")];
        CollectionAssert.AreEqual(members, Members(with));
        CollectionAssert.AreEqual(members, Members(without));
    }

    [TestMethod]
    public void ManyNestedTypes_AreAllSeen()
    {
        const int Types = 5_000;
        var source = new StringBuilder("class Outer {\n");
        for (var i = 0; i < Types; i++)
            source.Append($"class N{i} {{ string M() => System.Console.Title; class FakeDisposable : System.IDisposable {{ public void Dispose() {{ }} }} }}\n");

        var facts = Look(source.Append('}').ToString());

        Assert.HasCount(Types, facts.Uses);
        Assert.HasCount(Types, facts.Types);
        CollectionAssert.AreEqual(
            Enumerable.Range(2, Types).ToArray(), facts.Types.Select(type => type.Place.Line).Order().ToArray());
    }

    [TestMethod]
    public void DeepGenericSignature_IsSpelledWhole()
    {
        const int Depth = 300;
        var type = string.Concat(Enumerable.Repeat("System.Collections.Generic.List<", Depth)) + "int" + new string('>', Depth);

        var facts = Look($$"""class C { string M({{type}} x) => System.Console.Title; }""");

        Assert.HasCount(1, facts.Uses);
        Assert.AreEqual($"M:C.M({type.Replace('<', '{').Replace('>', '}').Replace("int", "System.Int32")})", facts.Uses[0].Member);
    }

    [TestMethod]
    public void DeeplyNestedTypes_AreNamedWhole()
    {
        const int Depth = 100;
        var source = string.Concat(Enumerable.Range(0, Depth).Select(i => $"class N{i} {{ "));

        var facts = Look(source + "string M() => System.Console.Title;" + new string('}', Depth));

        Assert.HasCount(1, facts.Uses);
        Assert.AreEqual($"M:{string.Join('.', Enumerable.Range(0, Depth).Select(i => $"N{i}"))}.M", facts.Uses[0].Member);
    }

    [TestMethod]
    public void LongChainOfBases_IsFollowed()
    {
        const int Depth = 300;
        var bases = string.Concat(Enumerable.Range(1, Depth).Reverse().Select(i => $"class B{i} : B{i - 1} {{ }}\n"));

        var facts = Look($"class C : B{Depth} {{ string M() => System.Console.Title; }}\n{bases}class B0 {{ }}");

        Assert.HasCount(1, facts.Uses);
    }

    /// <summary>Each method is made by a compiler and named by the one before; only the first was written by a person.</summary>
    [TestMethod]
    public void LongChainOfLocalFunctions_LeadsToItsOwner()
    {
        var facts = LookAtChain(Enumerable.Range(0, Chain));

        CollectionAssert.AreEqual(Array.Empty<Unreadable>(), facts.Unreadable.ToArray());
        Assert.HasCount(Chain, facts.Uses);
        Assert.IsTrue(facts.Uses.All(use => use.Member == "M:C.M"));
    }

    /// <summary>The last one is asked first, and the way up from it is longer than the stack.</summary>
    [TestMethod]
    public void LongChainOfLocalFunctionsInReverse_DoesNotExhaustTheStack()
    {
        var facts = LookAtChain(Enumerable.Range(0, Chain).Reverse());

        Assert.IsTrue(facts.Unreadable.Count == 1 || facts.Uses.Count(use => use.Member == "M:C.M") == Chain);
    }

    static CodeFacts LookAtChain(IEnumerable<int> order)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("Nasty.dll");
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Nasty"), typeof(object).Assembly);
        var type = assembly.DefineDynamicModule("Nasty").DefineType("C");
        var methods = new MethodBuilder[Chain];
        foreach (var i in order)
            methods[i] = type.DefineMethod(i == 0 ? "M" : $"<M>g__L{i}|0_{i}", MethodAttributes.Static, typeof(void), []);
        for (var i = 0; i < Chain; i++)
        {
            var il = methods[i].GetILGenerator();
            il.Emit(OpCodes.Call, typeof(Console).GetMethod(nameof(Console.Beep), [])!);
            if (i + 1 < Chain)
                il.Emit(OpCodes.Call, methods[i + 1]);
            il.Emit(OpCodes.Ret);
        }

        type.CreateType();
        assembly.Save(path);
        return Watchdog.Run("a long chain of local functions", () => Specimen.LookWithoutSymbols(path));
    }

    static string[] Members(CodeFacts facts) => [.. facts.Uses.Select(use => use.Member).Order(StringComparer.Ordinal)];

    static CodeFacts Look(string source)
    {
        using var fixture = CompiledFixture.CSharp(source, new() { AssemblyName = "Nasty" });
        return Readable(Watchdog.Run(source[..40], () => Specimen.Look(fixture.AssemblyPath)));
    }

    static (CodeFacts With, CodeFacts Without) LookTwice(string source)
    {
        using var fixture = CompiledFixture.CSharp(source, new() { AssemblyName = "Nasty" });
        var with = Readable(Watchdog.Run(source[..40], () => Specimen.Look(fixture.AssemblyPath)));
        File.Delete(fixture.SymbolsPath!);
        return (with, Readable(Watchdog.Run(source[..40], () => Specimen.LookWithoutSymbols(fixture.AssemblyPath))));
    }

    static CodeFacts Readable(CodeFacts facts)
    {
        CollectionAssert.AreEqual(Array.Empty<Unreadable>(), facts.Unreadable.ToArray());
        return facts;
    }
}
