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
    public void LibraryAsProjectWithAnotherPackageId_IsFoundByItsAssembly() =>
        Assert.AreEqual("", new ReferenceCase().Root("Acme.Testing.Source").Project("Acme.Testing.Source", "Acme.Testing").Told());

    [TestMethod]
    public void LibraryAsLooseFile_IsFoundByIdentity() =>
        Assert.AreEqual("", new ReferenceCase().Reference("/repo/libs/t.dll", "Acme.Testing", ReferenceSource.File, "../libs/t.dll").Told());

    [TestMethod]
    public void FileThatOnlyHasTheLibrarysName_IsNotTheLibrary() => Assert.AreEqual(
        "SSOT1001 Acme.Testing",
        new ReferenceCase().Reference("/repo/libs/Acme.Testing.dll", "Something", ReferenceSource.File, "../libs/Acme.Testing.dll").Told());

    [TestMethod]
    [DataRow(ProjectKind.TestSupport)]
    [DataRow(ProjectKind.Product)]
    public void ProjectThatHoldsNoTests_NeedsNoLibrary(ProjectKind kind) => Assert.AreEqual("", new ReferenceCase { Kind = kind }.Told());

    [TestMethod]
    public void GraphThatCouldNotBeRead_IsToldAsThatAlone() =>
        Assert.AreEqual("SSOT9003 project.assets.json", new ReferenceCase().Unreadable("/repo/obj/project.assets.json").Told());

    [TestMethod]
    public void PolicyWithoutLibrary_AsksForNone() =>
        Assert.AreEqual("", new ReferenceCase { Policy = new Policy { File = "", Root = "/repo" } }.Told());
}
