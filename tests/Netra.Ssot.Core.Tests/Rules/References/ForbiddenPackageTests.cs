using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.References;

[TestClass]
public sealed class ForbiddenPackageTests : GateTestCase
{
    [TestMethod]
    public void DirectPackage_IsToldAtItsElementWithTheReplacement()
    {
        var finding = new ReferenceCase().WithLibrary().Direct("Moq", line: 9).Package("Moq", "4.20.72").Judge().Single();

        Assert.AreEqual("SSOT1004", finding.Rule.Id);
        Assert.AreEqual("Moq", finding.Target);
        Assert.AreEqual(9, finding.Place.Line);
        Assert.AreEqual("package Moq is forbidden (one mock factory); use SsotMockFactory instead", finding.Message);
    }

    [TestMethod]
    public void OtherCase_IsToldInThePackagesOwnSpelling() =>
        Assert.AreEqual("SSOT1004 Moq", new ReferenceCase().WithLibrary().Direct("mOq").Package("Moq", "4.20.72").Told());

    [TestMethod]
    public void SpelledTwice_IsToldOnce() =>
        Assert.AreEqual("SSOT1004 Moq", new ReferenceCase().WithLibrary().Direct("Moq").Direct("moq").Package("Moq", "4.20.72").Told());

    [TestMethod]
    public void PackageThatIsNotInTheGraph_IsToldAllTheSame() =>
        Assert.AreEqual("SSOT1004 Moq", new ReferenceCase().WithLibrary().Direct("Moq").Told());

    [TestMethod]
    public void LibraryThatBringsItTooDoesNotExcuseAskingForIt() =>
        Assert.AreEqual("SSOT1004 Moq", new ReferenceCase().WithLibrary("Moq").Direct("Moq").Package("Moq", "4.20.72").Told());

    [TestMethod]
    public void OtherPackages_AreAllowed() => Assert.AreEqual("", new ReferenceCase().WithLibrary().Direct("Moq.Contrib").Direct("Mo").Told());

    [TestMethod]
    public void ProductProject_IsNotJudged() =>
        Assert.AreEqual("", new ReferenceCase { Kind = ProjectKind.Product }.Direct("Moq").Package("Moq", "4.20.72").Told());

    [TestMethod]
    public void TestSupportProject_IsJudged() =>
        Assert.AreEqual("SSOT1004 Moq", new ReferenceCase { Kind = ProjectKind.TestSupport }.Direct("Moq").Package("Moq", "4.20.72").Told());

    [TestMethod]
    public void EntryWithoutReplacement_TakesTheWordsOfTheRulesSetting()
    {
        var policy = new ReferenceCase().Policy with { ForbiddenPackages = [ReferenceCase.Forbid("Moq")], Rules = [new("ssot1004", null, "the factory")] };

        Assert.AreEqual(
            "package Moq is forbidden; use the factory instead",
            new ReferenceCase { Policy = policy }.WithLibrary().Direct("Moq").Judge().Single().Message);
    }

    [TestMethod]
    public void EntryWithoutAnyWords_SaysToRemoveIt()
    {
        var policy = new ReferenceCase().Policy with { ForbiddenPackages = [ReferenceCase.Forbid("Moq")] };

        Assert.AreEqual("package Moq is forbidden; remove it", new ReferenceCase { Policy = policy }.WithLibrary().Direct("Moq").Judge().Single().Message);
    }

    [TestMethod]
    [DataRow("2.9.0", "SSOT1004 Moq")]
    [DataRow("3.0.0", "")]
    public void ForbiddenVersions_AreComparedWithTheResolvedOne(string resolved, string expected)
    {
        Assert.IsTrue(VersionRange.TryParse("(,3.0)", out var versions));
        var policy = new ReferenceCase().Policy with { ForbiddenPackages = [ReferenceCase.Forbid("Moq") with { Versions = versions }] };

        Assert.AreEqual(expected, new ReferenceCase { Policy = policy }.WithLibrary().Direct("Moq").Package("Moq", resolved)
            .Reference("/packages/moq/x/lib/Moq.dll", "Moq", ReferenceSource.Package, "Moq").Told());
    }
}
