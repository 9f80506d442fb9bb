using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.References;

[TestClass]
public sealed class MissingLibraryTests : GateTestCase
{
    [TestMethod]
    public void ProjectWithoutTheLibrary_IsToldOnceAtTheProjectFile()
    {
        var finding = new ReferenceCase().Direct("MSTest").Package("MSTest", "4.5.2").Judge().Single();

        Assert.AreEqual("SSOT1001", finding.Rule.Id);
        Assert.AreEqual(SourcePlace.TopOf(ReferenceCase.ProjectFile), finding.Place);
        Assert.AreEqual("Acme.Testing", finding.Target);
        Assert.AreEqual("", finding.Symbol);
        StringAssert.Contains(finding.Message, "Acme.Testing");
    }

    [TestMethod]
    public void SeveralLibraries_AreAllNamedAndOneIsEnough()
    {
        var policy = new ReferenceCase().Policy with { Libraries = [new("Acme.Testing", null), new("Acme.Testing.Web", null)] };

        StringAssert.Contains(new ReferenceCase { Policy = policy }.Judge().Single().Message, "Acme.Testing or Acme.Testing.Web");
        Assert.AreEqual("", new ReferenceCase { Policy = policy }.Direct("Acme.Testing.Web").Package("Acme.Testing.Web", "1.0.0").Told());
    }

    [TestMethod]
    public void LibraryAsPackageInAnyCase_IsFound() => Assert.AreEqual("", new ReferenceCase().Package("acme.TESTING", "1.0.0").Told());

    [TestMethod]
    public void LibraryAsProjectWithAnotherPackageId_IsFoundByItsFile() => Assert.AreEqual(
        "", new ReferenceCase().Root("Acme.Source").ProjectAt("/repo/src/Acme.Testing/Acme.Testing.csproj", "Acme.Source", "Acme.Testing").Told());

    [TestMethod]
    [DataRow("/repo/src/Testing/Testing.csproj", "Acme.Testing", true)]
    [DataRow("/REPO/src/Testing/testing.csproj", "Acme.Testing", true)]
    [DataRow("/repo/src/Acme.Testing/Acme.Testing.csproj", "Acme.Testing", false)]
    public void WhereThePolicyNamesAProject_NoOtherIsTheLibrary(string file, string assembly, bool isLibrary) => Assert.AreEqual(
        isLibrary ? "" : "SSOT1001 Acme.Testing",
        new ReferenceCase { Policy = Naming("/repo/src/Testing/Testing.csproj") }.Root("X").ProjectAt(file, "X", assembly).Told());

    [TestMethod]
    public void WhereThePolicyNamesAProject_ThePackageIsTheLibraryToo() =>
        Assert.AreEqual("", new ReferenceCase { Policy = Naming("/repo/src/Testing/Testing.csproj") }.WithLibrary().Told());

    [TestMethod]
    public void ProjectThatOnlyTakesTheName_IsNotTheLibrary_AndIsNamed()
    {
        var finding = new ReferenceCase().Root("Acme.Testing").ProjectAt("/repo/src/Fake/Fake.csproj", "Acme.Testing", "Acme.Testing")
            .Reference("/repo/src/Fake/bin/Acme.Testing.dll", "Acme.Testing", ReferenceSource.Project, "Fake").Judge().Single();

        Assert.AreEqual(
            "test project does not reference the SSOT library Acme.Testing; project Fake only has its name; reference the library itself, or name that one with Path in SsotLibrary if it is the library",
            finding.Message);
    }

    [TestMethod]
    public void ProjectThatTakesTheNameOfAPackageThatIsAskedFor_IsNotTheLibrary() => Assert.AreEqual(
        "SSOT1001 Acme.Testing", new ReferenceCase().Direct("Acme.Testing").ProjectAt("/repo/src/Fake/Fake.csproj", "Acme.Testing", "Acme.Testing").Told());

    [TestMethod]
    [DataRow("/repo/libs/t.dll", "Acme.Testing", true)]
    [DataRow("/repo/other/t.dll", "Acme.Testing", false)]
    [DataRow("/repo/libs/Acme.Testing.dll", "Something", false)]
    public void LooseFile_IsTheLibraryWhereThePolicyNamesIt(string path, string identity, bool isLibrary)
    {
        Assert.AreEqual(isLibrary ? "" : "SSOT1001 Acme.Testing", Given(Naming("/repo/libs/t.dll")).Told());
        Assert.AreEqual("SSOT1001 Acme.Testing", Given(new ReferenceCase().Policy).Told());

        ReferenceCase Given(Policy policy) => new ReferenceCase { Policy = policy }.Reference(path, identity, ReferenceSource.File, "../" + Path.GetFileName(path));
    }

    [TestMethod]
    public void AnotherPackageThatHoldsACopy_IsNotTheLibrary() => Assert.Contains(
        "package Bundle holds only an assembly of that name",
        new ReferenceCase().Reference("/packages/bundle/1.0.0/lib/Acme.Testing.dll", "Acme.Testing", ReferenceSource.Package, "Bundle").Judge().Single().Message);

    [TestMethod]
    [DataRow(ProjectKind.TestSupport)]
    [DataRow(ProjectKind.Product)]
    public void ProjectThatHoldsNoTests_NeedsNoLibrary(ProjectKind kind) => Assert.AreEqual("", new ReferenceCase { Kind = kind }.Told());

    [TestMethod]
    public void GraphThatCouldNotBeRead_IsToldAsThatAlone() =>
        Assert.AreEqual("SSOT9003 project.assets.json", new ReferenceCase().Unreadable("/repo/obj/project.assets.json").Told());

    static Policy Naming(string file) => new ReferenceCase().Policy with { Libraries = [new("Acme.Testing", null) { File = file }] };

    [TestMethod]
    public void PolicyWithoutLibrary_AsksForNone() =>
        Assert.AreEqual("", new ReferenceCase { Policy = new Policy { File = "", Root = "/repo" } }.Told());
}
