using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.Code;

[TestClass]
public sealed class TestBaseTests : GateTestCase
{
    static readonly TypeLink Other = new("T:Vendor.VendorTestBase", "Vendor.Testing");

    static TypeLink OwnLink(string id) => new(id, Given.Own);

    [TestMethod]
    public void NoBase_IsTold_AtTheClass()
    {
        var finding = Given.JudgeTypes(Given.TestClass("T:Acme.ATests", 3)).Single();

        Assert.AreEqual("SSOT2002", finding.Rule.Id);
        Assert.AreEqual("test class ATests has no base class; derive it from SsotTestCase", finding.Message);
        Assert.AreEqual(Given.At(3), finding.Place);
        Assert.AreEqual("T:Acme.ATests", finding.Symbol);
    }

    [TestMethod]
    public void AnotherBase_IsNamed()
    {
        var finding = Given.JudgeTypes(Given.TestClass("T:Acme.ATests", 3) with { Bases = [Other] }).Single();

        Assert.AreEqual("test class ATests derives from VendorTestBase; derive it from SsotTestCase", finding.Message);
        Assert.AreEqual("T:Vendor.VendorTestBase", finding.Target);
    }

    [TestMethod]
    public void SsotBase_BehindOwnAndForeignBases_IsFine() => Assert.IsEmpty(Given.JudgeTypes(
        Given.Type("T:Acme.Middle", 2) with { Bases = [Other, Given.SsotBase] },
        Given.TestClass("T:Acme.ATests", 3) with { Bases = [OwnLink("T:Acme.Middle"), Other, Given.SsotBase] }));

    [TestMethod]
    public void BaseOfTheSameName_InAnotherAssembly_IsNotTheSsotBase() => Assert.HasCount(1, Given.JudgeTypes(
        Given.TestClass("T:Acme.ATests", 3) with { Bases = [new("T:Acme.Testing.SsotTestCase", "Impostor")] }));

    [TestMethod]
    public void Chain_IsToldOnce_AtItsTopmostOwnType()
    {
        var findings = Given.JudgeTypes(
            Given.TestClass("T:Acme.ATests", 3) with { Bases = [OwnLink("T:Acme.Middle"), OwnLink("T:Acme.Top"), Other] },
            Given.TestClass("T:Acme.BTests", 4) with { Bases = [OwnLink("T:Acme.Top"), Other] },
            Given.TestClass("T:Acme.Middle", 2) with { Bases = [OwnLink("T:Acme.Top"), Other] },
            Given.Type("T:Acme.Top", 1) with { Bases = [Other] });

        Assert.AreEqual("test class Top derives from VendorTestBase; derive it from SsotTestCase", findings.Single().Message);
    }

    [TestMethod]
    public void TwoChains_AreTwoFindings() =>
        Assert.HasCount(2, Given.JudgeTypes(Given.TestClass("T:Acme.ATests", 3), Given.TestClass("T:Acme.BTests", 4)));

    [TestMethod]
    public void BaseOfAnotherFramework_DoesNotCount()
    {
        var policy = Given.Policy with { TestBases = [.. Given.Policy.TestBases, new("T:Acme.Testing.SsotFacts", TestFramework.XUnit)] };
        var facts = Given.Facts with { Types = [Given.TestClass("T:Acme.ATests", 3, TestFramework.XUnit) with { Bases = [Given.SsotBase] }] };

        Assert.AreEqual(
            "test class ATests derives from SsotTestCase, which serves MSTest, but its tests are xUnit; derive it from SsotFacts",
            Given.Judge(facts, policy).Single().Message);
    }

    [TestMethod]
    public void WellServedBaseClass_IsNotBlamed_ForADerivedClassOfAnotherFramework()
    {
        var policy = Given.Policy with { TestBases = [.. Given.Policy.TestBases, new("T:Acme.Testing.SsotFacts", TestFramework.XUnit)] };
        var facts = Given.Facts with
        {
            Types =
            [
                Given.TestClass("T:Acme.Top", 1) with { Bases = [Given.SsotBase] },
                Given.TestClass("T:Acme.ATests", 3, TestFramework.MSTest, TestFramework.XUnit) with { Bases = [OwnLink("T:Acme.Top"), Given.SsotBase] },
            ],
        };

        Assert.AreEqual("T:Acme.ATests", Given.Judge(facts, policy).Single().Symbol);
    }

    [TestMethod]
    [DataRow(TestFramework.XUnit, "xUnit")]
    [DataRow(TestFramework.NUnit, "NUnit")]
    [DataRow(TestFramework.Other, "custom")]
    public void FrameworkWithoutABaseInThePolicy_SaysSo(TestFramework framework, string name)
    {
        var finding = Given.JudgeTypes(Given.TestClass("T:Acme.ATests", 3, framework)).Single();

        StringAssert.Contains(finding.Message, $"ATests has {name} tests, for which the policy names no base class");
    }

    [TestMethod]
    [DataRow(TestFramework.MSTest)]
    [DataRow(TestFramework.XUnit)]
    [DataRow(TestFramework.NUnit)]
    [DataRow(TestFramework.Other)]
    public void BaseWithoutAFramework_ServesAny(TestFramework framework)
    {
        var policy = Given.Policy with { TestBases = [new SsotTestBase("T:Acme.Testing.SsotTestCase", null)] };
        var facts = Given.Facts with { Types = [Given.TestClass("T:Acme.ATests", 3, framework) with { Bases = [Given.SsotBase] }] };

        Assert.IsEmpty(Given.Judge(facts, policy));
    }

    [TestMethod]
    public void BrokenChain_IsUnreadable_OnceForEachAssembly()
    {
        var findings = Given.JudgeTypes(
            Given.TestClass("T:Acme.ATests", 3) with { MissingAssembly = "Vendor.Testing" },
            Given.TestClass("T:Acme.BTests", 4) with { MissingAssembly = "Vendor.Testing" },
            Given.TestClass("T:Acme.CTests", 5) with { MissingAssembly = "Lost" });

        Assert.IsTrue(findings.All(finding => finding.Rule.Id == "SSOT9003"));
        CollectionAssert.AreEqual(new[] { "Vendor.Testing", "Lost" }, findings.Select(finding => finding.Target).ToArray());
    }

    [TestMethod]
    public void BrokenChain_BehindTheSsotBase_IsFine() =>
        Assert.IsEmpty(Given.JudgeTypes(Given.TestClass("T:Acme.ATests", 3) with { Bases = [Given.SsotBase], MissingAssembly = "Lost" }));

    [TestMethod]
    [DataRow(ProjectKind.TestSupport)]
    [DataRow(ProjectKind.Product)]
    public void OtherProjects_AreNotJudged(ProjectKind kind) =>
        Assert.IsEmpty(Given.Judge(Given.Facts with { Types = [Given.TestClass("T:Acme.ATests", 3)] }, kind: kind));
}
