using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.References;

[TestClass]
public sealed class LibraryVersionTests : GateTestCase
{
    [TestMethod]
    public void PackageOutsideTheRange_IsToldWithBoth()
    {
        var finding = Ranged("[1.0,2.0)").Direct("Acme.Testing", line: 7).Package("Acme.Testing", "2.1.0").Judge().Single();

        Assert.AreEqual("SSOT1003", finding.Rule.Id);
        Assert.AreEqual(7, finding.Place.Line);
        StringAssert.Contains(finding.Message, "2.1.0");
        StringAssert.Contains(finding.Message, "[1.0,2.0)");
    }

    [TestMethod]
    public void PackageInsideTheRange_IsAllowed() =>
        Assert.AreEqual("", Ranged("[1.0,2.0)").Direct("Acme.Testing").Package("Acme.Testing", "1.9.3").Told());

    [TestMethod]
    public void ProjectReference_HasNoReleasedVersionToCompare() =>
        Assert.AreEqual("", Ranged("[5.0,6.0)").Root("Acme.Testing").Project("Acme.Testing", "Acme.Testing").Told());

    [TestMethod]
    public void ProjectInTheGraphAndAmongTheReferences_IsOneSource() => Assert.AreEqual("", Ranged("[1.0,2.0)")
        .Root("Acme.Testing").Project("Acme.Testing", "Acme.Testing")
        .Reference("/repo/src/bin/Acme.Testing.dll", "Acme.Testing", ReferenceSource.Project, "Acme.Testing").Told());

    [TestMethod]
    public void LooseFileBesideThePackage_IsTwoSources()
    {
        var finding = new ReferenceCase().WithLibrary()
            .Reference("/packages/acme.testing/1.2.0/lib/Acme.Testing.dll", "Acme.Testing", ReferenceSource.Package, "Acme.Testing")
            .Reference("/repo/libs/old.dll", "Acme.Testing", ReferenceSource.File, "../libs/old.dll").Judge().Single();

        Assert.AreEqual("SSOT1003", finding.Rule.Id);
        StringAssert.Contains(finding.Message, "package 1.2.0 and file ../libs/old.dll");
    }

    [TestMethod]
    public void ProjectBesideThePackage_IsTwoSources() => Assert.AreEqual(
        "SSOT1003 Acme.Testing",
        new ReferenceCase { Kind = ProjectKind.TestSupport }.WithLibrary().Root("Acme.Source").Project("Acme.Source", "Acme.Testing").Told());

    [TestMethod]
    public void CopyInsideAnotherPackage_IsTwoSources() => StringAssert.Contains(
        new ReferenceCase().WithLibrary()
            .Reference("/packages/bundle/1.0.0/lib/Acme.Testing.dll", "Acme.Testing", ReferenceSource.Package, "Bundle").Judge().Single().Message,
        "part of package Bundle");

    static ReferenceCase Ranged(string range)
    {
        Assert.IsTrue(VersionRange.TryParse(range, out var versions));
        return new() { Policy = new ReferenceCase().Policy with { Libraries = [new("Acme.Testing", versions)] } };
    }
}
