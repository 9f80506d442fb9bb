using System.Reflection.Metadata.Ecma335;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Robustness;

/// <summary>Tables that lead in circles end the look, not the process.</summary>
[TestClass]
public sealed class CircleTests : GateTestCase
{
    const string Watched = """System.Func<string> _f = () => System.Console.Title;""";

    [TestMethod]
    public void TypesThatContainEachOther_AreUnreadable() => IsUnreadable(
        $$"""class A { class B { {{Watched}} class C { } } class D { } }""",
        tables =>
        {
            tables.Nest(tables.NestedRow(tables.Type("B")), tables.Type("B"), tables.Type("C"));
        });

    [TestMethod]
    public void TypeThatContainsItself_IsUnreadable() => IsUnreadable(
        $$"""class A { class B { {{Watched}} } }""",
        tables => tables.Nest(tables.NestedRow(tables.Type("B")), tables.Type("B"), tables.Type("B")));

    [TestMethod]
    public void TypesThatDeriveFromEachOther_AreUnreadable() => IsUnreadable(
        "class A { } class B : A { } class C : B { }",
        tables => tables.Derive(tables.Type("A"), tables.Type("C")));

    [TestMethod]
    public void TypeThatDerivesFromItself_IsUnreadable() => IsUnreadable(
        "class A { } class B : A { }",
        tables => tables.Derive(tables.Type("B"), tables.Type("B")));

    [TestMethod]
    public void ReferencesThatContainEachOther_AreUnreadable() => IsUnreadable(
        $$"""class A { {{Watched}} }""",
        tables =>
        {
            for (var row = 1; row <= tables.Rows(TableIndex.TypeRef); row++)
                tables.NestReference(row, row % tables.Rows(TableIndex.TypeRef) + 1);
        });

    /// <summary>Each level is nested twice in the one above: whoever does not look where he has been walks for ever.</summary>
    [TestMethod]
    public void TypesNestedTwice_AreWalkedOnce()
    {
        const int Depth = 40;
        var nested = string.Concat(Enumerable.Range(0, 2 * Depth).Select(i => $"class T{i:00} {{ }} "));
        var tables = Patch($$"""class Outer { {{nested}} {{Watched}} }""", tables =>
        {
            for (var i = 0; i < Depth; i++)
            {
                var (type, outer) = (tables.Type($"T{i:00}"), tables.Type(i == 0 ? "Outer" : $"T{i - 1:00}"));
                tables.Nest(2 * i + 1, type, outer);
                tables.Nest(2 * i + 2, type, outer);
            }
        });
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("Nasty.dll");
        File.WriteAllBytes(path, tables.Image);

        var facts = Watchdog.Run("types nested twice", () => Specimen.LookWithoutSymbols(path));

        Assert.HasCount(1, facts.Uses);
    }

    static void IsUnreadable(string source, Action<TablePatch> patch)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("Nasty.dll");
        File.WriteAllBytes(path, Patch(source, patch).Image);

        var facts = Watchdog.Run(source, () => Specimen.LookWithoutSymbols(path));

        Assert.HasCount(1, facts.Unreadable);
    }

    static TablePatch Patch(string source, Action<TablePatch> patch)
    {
        using var fixture = CompiledFixture.CSharp(source, new() { AssemblyName = "Nasty", Symbols = FixtureSymbols.None });
        var tables = new TablePatch(File.ReadAllBytes(fixture.AssemblyPath));
        patch(tables);
        return tables;
    }
}
