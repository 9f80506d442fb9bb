using Netra.Ssot.Core.Facts;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Robustness;

/// <summary>Damaged symbols may cost a use its place, never make it vanish.</summary>
[TestClass]
public sealed class MutatedSymbolsTests : GateTestCase
{
    const int Mutations = 600;

    [TestMethod]
    [DataRow("C#", false)]
    [DataRow("C#", true)]
    [DataRow("VB", true)]
    public void DamagedSymbols_AreToldOrLoseNoUse(string language, bool optimize)
    {
        using var fixture = Specimen.Compile(language, FixtureSymbols.Portable, optimize);
        var clean = Targets(Specimen.Look(fixture.AssemblyPath));
        var mutator = Mutator.OfSymbols($"{language} symbols", File.ReadAllBytes(fixture.SymbolsPath!));
        var path = Path.Combine(fixture.Folder, "Damaged.pdb");
        var whole = 0;
        Watchdog.Each(Enumerable.Range(0, Mutations).Select(mutator.Make), mutation =>
        {
            File.WriteAllBytes(path, mutation.Image);
            var facts = Specimen.Look(fixture.AssemblyPath, path);
            if (facts.Unreadable.Count > 0)
                return;

            whole++;
            CollectionAssert.AreEqual(clean, Targets(facts), mutation.ToString());
        });
        Assert.IsGreaterThan(Mutations / 20, whole, "nearly all mutations were unreadable: the comparison has nothing to compare");
    }

    static string[] Targets(CodeFacts facts) => 
        [.. facts.Uses.Select(use => use.Target).Concat(facts.Literals.Select(use => use.Text)).Order(StringComparer.Ordinal)];
}
