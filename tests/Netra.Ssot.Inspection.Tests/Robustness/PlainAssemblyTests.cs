using Netra.Ssot.Core.Facts;
using Netra.Ssot.Inspection.Tests.Code;

namespace Netra.Ssot.Inspection.Tests.Robustness;

/// <summary>Plain things that real assemblies hold and that once broke the eye.</summary>
[TestClass]
public sealed class PlainAssemblyTests
{
    [TestMethod]
    public void CallOfAnOwnGenericMethod_IsNoUse() => Eye.SeesWhatIsMarked(
        """
        class C
        {
            T Same<T>(T value) => value;
            string? Home() => Same(System.Environment.[|GetEnvironmentVariable|]("HOME"));
        }
        """,
        Eye.Environment);

    [TestMethod]
    public void WholeLibrary_IsReadable()
    {
        var facts = Specimen.LookWithoutSymbols(typeof(TestClassAttribute).Assembly.Location, "System.String");

        CollectionAssert.AreEqual(Array.Empty<Unreadable>(), facts.Unreadable.ToArray());
        Assert.AreEqual(NaiveCount.Of(File.ReadAllBytes(typeof(TestClassAttribute).Assembly.Location), "System", "String"), facts.Uses.Count);
    }
}
