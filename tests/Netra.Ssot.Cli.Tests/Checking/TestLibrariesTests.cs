using Netra.Ssot.Cli.Checking;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Checking;

[TestClass]
public sealed class TestLibrariesTests : GateTestCase
{
    static ProjectNode Node(string file, ProjectKind? kind, params string[] references) => new(file, kind, references);

    static string[] Found(params ProjectNode[] projects) => [.. TestLibraries.Find(projects).Order(StringComparer.Ordinal)];

    [TestMethod]
    public void LibraryBehindALibraryOfTests_IsOne() => CollectionAssert.AreEqual(
        new[] { "A", "B" },
        Found(Node("T", ProjectKind.Test, "A"), Node("A", ProjectKind.Product, "B"), Node("B", ProjectKind.Product)));

    [TestMethod]
    public void LibraryThatProductCodeUsesToo_IsNone() => Assert.IsEmpty(
        Found(Node("T", ProjectKind.Test, "A"), Node("P", ProjectKind.Product, "A"), Node("A", ProjectKind.Product)));

    [TestMethod]
    public void LibraryThatNobodyUses_IsNone() => Assert.IsEmpty(Found(Node("T", ProjectKind.Test), Node("A", ProjectKind.Product)));

    [TestMethod]
    public void LibrariesThatUseEachOther_AreNone() =>
        Assert.IsEmpty(Found(Node("A", ProjectKind.Product, "B"), Node("B", ProjectKind.Product, "A")));
}
