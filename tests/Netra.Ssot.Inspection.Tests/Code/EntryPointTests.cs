using Netra.Ssot.Core.Facts;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Code;

[TestClass]
public sealed class EntryPointTests : GateTestCase
{
    const string Tests = "using Microsoft.VisualStudio.TestTools.UnitTesting; class Suite { [TestMethod] public void First() { } public void Helper() { } } static class Run { public static void All<T>() { } } ";

    [TestMethod]
    public void AMainThatRunsTests_NamesThem()
    {
        using var fixture = CompiledFixture.CSharp(
            Tests + """
            class P
            {
                static async System.Threading.Tasks.Task [|Main|](string[] args)
                {
                    await System.Threading.Tasks.Task.Yield();
                    System.Action a = () => new [|Suite|]().[|First|]();
                    System.Console.WriteLine(typeof([|TestMethodAttribute|]));
                    Run.All<[|Suite|]>();
                    System.Console.WriteLine();
                }
            }
            """,
            new() { IsProgram = true });

        var facts = Eye.Look(fixture);
        Assert.IsEmpty(facts.Unreadable, string.Join('\n', facts.Unreadable));
        var main = facts.EntryPoint!;

        Assert.AreEqual("M:P.Main(System.String[])", main.Member);
        CollectionAssert.AreEqual(
            fixture.Expected.ToArray(), Eye.Spans([main.Place, .. main.TestUses.Select(use => use.Place)]).ToArray(), string.Join('\n', main.TestUses));
        CollectionAssert.AreEqual(
            new[] { UseKind.Create, UseKind.Call, UseKind.TypeToken, UseKind.Call }, main.TestUses.Select(use => use.Kind).ToArray());
    }

    [TestMethod]
    public void TopLevelStatements_AreAnEntryPoint()
    {
        using var fixture = CompiledFixture.Compile(
            [new("A.cs", "[||]new Suite().[|First|]();"), new("B.cs", Tests)], new() { IsProgram = true });

        var main = Eye.Look(fixture).EntryPoint!;

        Assert.AreEqual(fixture.Expected[0], Eye.Spans([main.Place]).Single());
        Assert.IsTrue(main.TestUses.Any(use => use.Target == "M:Suite.First"));
    }

    [TestMethod]
    public void AMainWithoutTests_NamesNone()
    {
        using var fixture = CompiledFixture.CSharp(Tests + "class P { static int Main() => System.Environment.TickCount; }", new() { IsProgram = true });
        Assert.IsEmpty(Eye.Look(fixture).EntryPoint!.TestUses);
    }

    [TestMethod]
    public void AGeneratedMain_IsNobodys()
    {
        using var fixture = CompiledFixture.Compile(
            [new("A.cs", Tests), new("obj/Main.cs", "class P { static void Main() => new Suite().First(); }")], new() { IsProgram = true });

        var facts = AssemblyInspector.Inspect(new()
        {
            AssemblyPath = fixture.AssemblyPath,
            ReferencePaths = fixture.ReferencePaths,
            Watchlist = new(),
            GeneratedRoots = [Path.Combine(fixture.Folder, "obj") + "/"],
        }).Facts;

        Assert.IsTrue(facts.EntryPoint!.IsGenerated);
        Assert.IsEmpty(facts.EntryPoint.TestUses);
    }

    [TestMethod]
    public void ALibrary_HasNone()
    {
        using var fixture = CompiledFixture.CSharp(Tests);
        Assert.IsNull(Eye.Look(fixture).EntryPoint);
    }
}
