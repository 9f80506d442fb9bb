using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Robustness;

/// <summary>A file that lost its end is never whole, wherever it was cut.</summary>
[TestClass]
public sealed class TruncationTests : GateTestCase
{
    const int Step = 13;

    [TestMethod]
    [DataRow(FixtureSymbols.None)]
    [DataRow(FixtureSymbols.Embedded)]
    public void CutAssembly_IsUnreadable(FixtureSymbols symbols)
    {
        using var fixture = Specimen.Compile("C#", symbols);
        var image = File.ReadAllBytes(fixture.AssemblyPath);
        var path = Scratch.PathOf("Nasty.dll");
        Watchdog.Each(Lengths(image.Length), length =>
        {
            File.WriteAllBytes(path, image[..length]);
            Assert.HasCount(1, Specimen.LookWithoutSymbols(path).Unreadable, $"cut at {length} of {image.Length}");
        });
    }

    [TestMethod]
    public void CutSymbols_AreUnreadable()
    {
        using var fixture = Specimen.Compile("C#", FixtureSymbols.Portable);
        var image = File.ReadAllBytes(fixture.SymbolsPath!);
        var path = Path.Combine(fixture.Folder, "Cut.pdb");
        Watchdog.Each(Lengths(image.Length), length =>
        {
            File.WriteAllBytes(path, image[..length]);
            Assert.HasCount(1, Specimen.Look(fixture.AssemblyPath, path).Unreadable, $"cut at {length} of {image.Length}");
        });
    }

    /// <summary>Every so many bytes, and each of the last ones.</summary>
    static IEnumerable<int> Lengths(int whole) =>
        Enumerable.Range(0, whole).Where(length => length % Step == 0 || length < 8 || length > whole - 8);
}
