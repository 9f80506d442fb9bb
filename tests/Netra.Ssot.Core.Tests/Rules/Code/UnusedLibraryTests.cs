using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.Code;

[TestClass]
public sealed class UnusedLibraryTests : GateTestCase
{
    static readonly CodeFacts Unused = Given.Facts with { References = ["System.Runtime", "MSTest.TestFramework"], Types = [] };

    [TestMethod]
    public void ReferencedButUnused_IsTold_AtTheProject()
    {
        var finding = Given.Judge(Unused).Single();

        Assert.AreEqual("SSOT1002", finding.Rule.Id);
        Assert.AreEqual(SourcePlace.TopOf(Given.ProjectFile), finding.Place);
        Assert.AreEqual(
            "the project references the SSOT library Acme.Testing, but no test uses it; derive the tests from SsotTestCase or drop the reference",
            finding.Message);
    }

    [TestMethod]
    public void UsedInAnyCase_IsFine() => Assert.IsEmpty(Given.Judge(Unused with { References = ["acme.testing"] }));

    [TestMethod]
    [DataRow(true, true)]
    [DataRow(false, false)]
    public void UsedThroughAnOwnBase_IsFine(bool isTestClass, bool isFine)
    {
        var type = new TypeFact("T:A.Tests", "Tests", SourcePlace.TopOf("/a.cs"))
        {
            TestFrameworks = isTestClass ? [TestFramework.MSTest] : [],
            Bases = [new("T:Own.TestCase", "Own.Kit"), new("T:Acme.Testing.SsotTestCase", "Acme.Testing")],
        };

        Assert.AreEqual(isFine, Given.Judge(Unused with { Types = [type] }).All(finding => finding.Rule.Id != "SSOT1002"));
    }

    [TestMethod]
    public void NotReferenced_IsNotThisRulesAffair() =>
        Assert.IsEmpty(Judge.WithAllRules.JudgeCode(Given.Case(Unused) with { ReferencesLibrary = false }));

    [TestMethod]
    public void TestSupport_MayReferenceWithoutUse() => Assert.IsEmpty(Given.Judge(Unused, kind: ProjectKind.TestSupport));
}
