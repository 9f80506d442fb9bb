using Netra.Ssot.Core.Facts;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Robustness;

/// <summary>Whatever damage does to an assembly: it is told, or what is left is seen as it is.</summary>
[TestClass]
public sealed class MutatedAssemblyTests : GateTestCase
{
    const int Mutations = 1000;

    [TestMethod]
    public void WholeLibrary_IsSeenAsItIs()
    {
        var path = typeof(TestClassAttribute).Assembly.Location;

        var facts = Specimen.LookWithoutSymbols(path, "System.String");

        CollectionAssert.AreEqual(Array.Empty<Unreadable>(), facts.Unreadable.ToArray());
        Assert.AreEqual((facts.Uses.Count, 0), NaiveCount.Of(File.ReadAllBytes(path), "System", "String"));
    }

    [TestMethod]
    [DataRow("C#", false)]
    [DataRow("C#", true)]
    [DataRow("VB", true)]
    public void DamagedFixture_IsUnreadableOrSeenAsItIs(string language, bool optimize)
    {
        using var fixture = Specimen.Compile(language, FixtureSymbols.None, optimize);
        SeesAllOrTells($"{language} fixture", File.ReadAllBytes(fixture.AssemblyPath), "System", "Console", Mutations);
    }

    [TestMethod]
    public void DamagedLibrary_IsUnreadableOrSeenAsItIs() =>
        SeesAllOrTells("MSTest.TestFramework", File.ReadAllBytes(typeof(TestClassAttribute).Assembly.Location), "System", "String", Mutations / 10);

    static void SeesAllOrTells(string input, byte[] image, string space, string name, int mutations)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("Nasty.dll");
        var mutator = Mutator.OfAssembly(input, image);
        var whole = 0;
        Watchdog.Each(Enumerable.Range(0, mutations).Select(mutator.Make), mutation =>
        {
            File.WriteAllBytes(path, mutation.Image);
            var facts = Looked(mutation, () => Specimen.LookWithoutSymbols(path, space + "." + name));
            if (facts.Unreadable.Count > 0)
                return;

            if (Counted(mutation.Image, space, name) is not var (all, driving))
                return;

            whole++;
            Assert.IsInRange(all - driving, all, facts.Uses.Count, mutation.ToString());
        });
        Assert.IsGreaterThan(mutations / 20, whole, "nearly all mutations were unreadable: the comparison has nothing to compare");
    }

    /// <summary>The naive count; null when the naive reader, which reads more than the eye, found damage.</summary>
    static (int All, int Driving)? Counted(byte[] image, string space, string name)
    {
        try
        {
            return NaiveCount.Of(image, space, name);
        }
        catch (Exception exception) when (exception is BadImageFormatException or KeyNotFoundException or ArgumentException)
        {
            return null;
        }
    }

    static CodeFacts Looked(Mutation mutation, Func<CodeFacts> look)
    {
        try
        {
            return look();
        }
        catch (Exception exception)
        {
            throw new AssertFailedException($"the eye threw at {mutation}", exception);
        }
    }
}
