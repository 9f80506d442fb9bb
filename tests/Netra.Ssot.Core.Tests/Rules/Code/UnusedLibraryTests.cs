using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.Code;

[TestClass]
public sealed class UnusedLibraryTests : GateTestCase
{
    static readonly CodeFacts Unused = Given.Facts with { References = ["System.Runtime", "MSTest.TestFramework"], TestsReachLibrary = false };

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
    public void UsedByOtherClassesAlone_IsTold() =>
        Assert.AreEqual("SSOT1002", Given.Judge(Unused with { References = [.. Unused.References, "Acme.Testing"] }).Single().Rule.Id);

    [TestMethod]
    public void ReachedByATestClass_IsFine() => Assert.IsEmpty(Given.Judge(Unused with { TestsReachLibrary = true }));

    [TestMethod]
    public void NotReferenced_IsNotThisRulesAffair() =>
        Assert.IsEmpty(Judge.WithAllRules.JudgeCode(Given.Case(Unused) with { ReferencesLibrary = false }));

    [TestMethod]
    public void TestSupport_MayReferenceWithoutUse() => Assert.IsEmpty(Given.Judge(Unused, kind: ProjectKind.TestSupport));
}
