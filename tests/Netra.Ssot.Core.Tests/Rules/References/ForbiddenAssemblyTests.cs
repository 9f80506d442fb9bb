using Netra.Ssot.Core.Facts;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.References;

[TestClass]
public sealed class ForbiddenAssemblyTests : GateTestCase
{
    [TestMethod]
    public void LooseFile_IsToldByIdentity()
    {
        var finding = new ReferenceCase().WithLibrary().Reference("/repo/libs/Moq.dll", "Moq", ReferenceSource.File, "../libs/Moq.dll").Judge().Single();

        Assert.AreEqual("SSOT1006", finding.Rule.Id);
        Assert.AreEqual("Moq", finding.Target);
        Assert.AreEqual("assembly Moq is forbidden (one mock factory); use SsotMockFactory instead", finding.Message);
    }

    [TestMethod]
    public void RenamedFile_IsToldWithItsFile() => StringAssert.StartsWith(
        new ReferenceCase().WithLibrary().Reference("/repo/libs/Fine.dll", "moq", ReferenceSource.File, "../libs/Fine.dll").Judge().Single().Message,
        "assembly moq in Fine.dll is forbidden");

    [TestMethod]
    public void InnocentAssemblyInAFileOfThatName_IsAllowed() =>
        Assert.AreEqual("", new ReferenceCase().WithLibrary().Reference("/repo/libs/Moq.dll", "Fine", ReferenceSource.File, "../libs/Moq.dll").Told());

    [TestMethod]
    public void ProjectReference_IsTold() => Assert.AreEqual("SSOT1006 Moq", new ReferenceCase().WithLibrary()
        .Root("Fork").Project("Fork", "Moq").Reference("/repo/fork/bin/Moq.dll", "Moq", ReferenceSource.Project, "Fork").Told());

    [TestMethod]
    public void ProjectReachedOnlyThroughTheLibrary_IsAllowed() => Assert.AreEqual("", new ReferenceCase().Root("Acme.Testing")
        .Project("Acme.Testing", "Acme.Testing", "Fork").Project("Fork", "Moq")
        .Reference("/repo/fork/bin/Moq.dll", "Moq", ReferenceSource.Project, "Fork").Told());

    [TestMethod]
    public void ForbiddenPackagesOwnAssembly_IsThePackageRulesMatter() => Assert.AreEqual("SSOT1004 Moq", new ReferenceCase().WithLibrary()
        .Direct("Moq").Package("Moq", "4.20.72").Reference("/packages/moq/4.20.72/lib/Moq.dll", "Moq", ReferenceSource.Package, "Moq").Told());

    [TestMethod]
    public void CopyInsideAnInnocentPackage_IsToldWithThePackage() => StringAssert.Contains(
        new ReferenceCase().WithLibrary().Direct("Bundle").Package("Bundle", "1.0.0")
            .Reference("/packages/bundle/1.0.0/lib/B.dll", "Moq", ReferenceSource.Package, "Bundle").Judge().Single().Message,
        "assembly Moq in package Bundle is forbidden");

    [TestMethod]
    public void CopyInsideTheLibrarysPackage_IsAllowed() => Assert.AreEqual("", new ReferenceCase().WithLibrary()
        .Reference("/packages/acme.testing/1.2.0/lib/Moq.dll", "Moq", ReferenceSource.Package, "Acme.Testing").Told());

    [TestMethod]
    public void AssembliesOfTheEntry_ReplaceItsIds()
    {
        var policy = new ReferenceCase().Policy with { ForbiddenPackages = [ReferenceCase.Forbid("Legacy", assemblies: "Acme.Fakes*")] };

        Assert.AreEqual("SSOT1006 Acme.Fakes.Core", new ReferenceCase { Policy = policy }.WithLibrary()
            .Reference("/repo/a.dll", "Acme.Fakes.Core", ReferenceSource.File, "a.dll")
            .Reference("/repo/b.dll", "Legacy", ReferenceSource.File, "b.dll").Told());
    }

    [TestMethod]
    public void SameIdentityTwice_IsToldOnce() => Assert.AreEqual("SSOT1006 Moq", new ReferenceCase().WithLibrary()
        .Reference("/repo/a/Moq.dll", "Moq", ReferenceSource.File, "a/Moq.dll").Reference("/repo/b/Moq.dll", "Moq", ReferenceSource.File, "b/Moq.dll").Told());

    [TestMethod]
    public void ProductProject_IsNotJudged() => Assert.AreEqual(
        "", new ReferenceCase { Kind = ProjectKind.Product }.Reference("/repo/libs/Moq.dll", "Moq", ReferenceSource.File, "../libs/Moq.dll").Told());
}
