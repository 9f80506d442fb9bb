using Netra.Ssot.Cli.Checking;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Checking;

[TestClass]
public sealed class TestLibrariesTests : GateTestCase
{
    static ProjectNode Test(string file, params string[] references) => new(file, ProjectKind.Test, IsForUsers: true, references);

    static ProjectNode Support(string file, params string[] references) => new(file, ProjectKind.TestSupport, IsForUsers: false, references);

    static ProjectNode Library(string file, params string[] references) => new(file, ProjectKind.Product, IsForUsers: false, references);

    static ProjectNode ForUsers(string file, params string[] references) => new(file, ProjectKind.Product, IsForUsers: true, references);

    static string Found(params ProjectNode[] projects) => string.Join(',', TestLibraries.Find(projects).Order(StringComparer.Ordinal));

    [TestMethod]
    public void LibraryOfTests_IsOne_AndWhatIsBehindIt() => Assert.AreEqual("A,B", Found(Test("T", "A"), Library("A", "B"), Library("B")));

    [TestMethod]
    public void LibraryOfTestSupport_IsOne() => Assert.AreEqual("A", Found(Test("T", "S"), Support("S", "A"), Library("A")));

    [TestMethod]
    public void LibrariesOfTestsThatUseEachOther_AreSome() => Assert.AreEqual("A,B", Found(Test("T", "A"), Library("A", "B"), Library("B", "A")));

    [TestMethod]
    public void WhatGoesToUsers_IsNone_NorWhatIsBehindIt() =>
        Assert.AreEqual("", Found(Test("T", "Cli", "Core", "Parser"), ForUsers("Cli", "Core"), Library("Core", "Parser"), Library("Parser")));

    [TestMethod]
    public void LibraryThatAProductUses_IsNone_ThoughMoreTestsDo() =>
        Assert.AreEqual("Fakes", Found(Test("T", "A", "Fakes"), Test("U", "A"), ForUsers("P", "A"), Library("A"), Library("Fakes", "A")));

    [TestMethod]
    public void LibraryOfALibraryThatNobodyUses_IsNone() => Assert.AreEqual("", Found(Test("T", "A"), Library("Unused", "A"), Library("A")));

    [TestMethod]
    public void LibraryThatNoTestUses_IsNone() => Assert.AreEqual("", Found(Test("T"), Library("A"), Support("S", "B"), Library("B")));

    [TestMethod]
    public void LibrariesThatUseOnlyEachOther_AreNone() => Assert.AreEqual("", Found(Library("A", "B"), Library("B", "A")));

    [TestMethod]
    public void ProjectThatCouldNotBeJudged_DecidesNothing() =>
        Assert.AreEqual("A", Found(Test("T", "A"), new ProjectNode("X", null, IsForUsers: true, ["A", "B"]), Library("A"), Library("B")));

    [TestMethod]
    public void TargetFrameworks_AreOneProject() =>
        Assert.AreEqual("", Found(Test("T", "A", "B"), Library("P", "A"), ForUsers("P", "B"), Library("A"), Library("B")));
}
