using Netra.Ssot.Core.Facts;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.References;

[TestClass]
public sealed class TransitivePackageTests : GateTestCase
{
    [TestMethod]
    public void BroughtInByAnother_IsToldWithThePathAndTheFramework()
    {
        var finding = new ReferenceCase().WithLibrary().Direct("A").Package("A", "1.0.0", "B").Package("B", "2.0.0", "mOq").Package("Moq", "4.20.72")
            .Judge().Single();

        Assert.AreEqual("SSOT1005", finding.Rule.Id);
        Assert.AreEqual("Moq", finding.Target);
        Assert.AreEqual(SourcePlace.TopOf(ReferenceCase.ProjectFile), finding.Place);
        Assert.AreEqual(
            "package Moq is forbidden (one mock factory) and comes in for net10.0 by A -> B -> Moq 4.20.72; use SsotMockFactory instead", finding.Message);
    }

    [TestMethod]
    public void Diamond_ShowsTheShortestWay() => StringAssert.Contains(
        Message(new ReferenceCase().WithLibrary().Direct("A").Direct("Z")
            .Package("A", "1.0.0", "B").Package("B", "1.0.0", "C").Package("C", "1.0.0", "Moq")
            .Package("Z", "1.0.0", "Moq").Package("Moq", "4.20.72")),
        "by Z -> Moq 4.20.72;");

    [TestMethod]
    public void EqualWays_ShowTheFirstByName() => StringAssert.Contains(
        Message(new ReferenceCase().WithLibrary().Direct("Z").Direct("A")
            .Package("Z", "1.0.0", "Moq").Package("A", "1.0.0", "Moq").Package("Moq", "4.20.72")),
        "by A -> Moq 4.20.72;");

    [TestMethod]
    public void Cycle_Ends() => StringAssert.Contains(
        Message(new ReferenceCase().WithLibrary().Direct("A")
            .Package("A", "1.0.0", "B").Package("B", "1.0.0", "A", "Moq").Package("Moq", "4.20.72", "A")),
        "by A -> B -> Moq 4.20.72;");

    [TestMethod]
    public void Project_IsWalkedThrough() => StringAssert.Contains(
        Message(new ReferenceCase().WithLibrary().Root("Helpers").Project("Helpers", "Helpers", "Moq").Package("Moq", "4.20.72")),
        "by Helpers -> Moq 4.20.72;");

    [TestMethod]
    public void OnlyThroughTheLibrary_IsAllowed() =>
        Assert.AreEqual("", new ReferenceCase().WithLibrary("Inner").Package("Inner", "1.0.0", "Moq").Package("Moq", "4.20.72").Told());

    [TestMethod]
    public void OnlyThroughTheLibrarysProject_IsAllowed() => Assert.AreEqual(
        "", new ReferenceCase().Root("Acme.Testing").Project("Acme.Testing", "Acme.Testing", "Moq").Package("Moq", "4.20.72").Told());

    [TestMethod]
    public void ThroughTheLibraryAndBesideIt_IsToldWithTheWayBeside() => StringAssert.Contains(
        Message(new ReferenceCase().WithLibrary("Moq").Direct("X").Package("X", "1.0.0", "Y").Package("Y", "1.0.0", "Moq").Package("Moq", "4.20.72")),
        "by X -> Y -> Moq 4.20.72;");

    [TestMethod]
    public void WhatNothingReaches_IsNotExcused() => Assert.AreEqual("SSOT1005 Moq", new ReferenceCase().WithLibrary().Package("Moq", "4.20.72").Told());

    [TestMethod]
    public void DirectToo_IsToldOnlyAsDirect() => Assert.AreEqual(
        "SSOT1004 Moq", new ReferenceCase().WithLibrary().Direct("Moq").Direct("A").Package("A", "1.0.0", "Moq").Package("Moq", "4.20.72").Told());

    [TestMethod]
    public void ProjectOfThatName_IsNoPackage() =>
        Assert.AreEqual("", new ReferenceCase().WithLibrary().Root("Moq").Project("Moq", "Own.Moq").Told());

    [TestMethod]
    public void AllowedPackages_AreNotTold() =>
        Assert.AreEqual("", new ReferenceCase().WithLibrary().Direct("A").Package("A", "1.0.0", "Moq.Lookalike").Package("Moq.Lookalike", "1.0.0").Told());

    static string Message(ReferenceCase @case) => @case.Judge().Single().Message;
}
