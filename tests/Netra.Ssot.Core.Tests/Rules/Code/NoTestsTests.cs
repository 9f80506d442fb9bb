using Netra.Ssot.Core.Facts;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.Code;

[TestClass]
public sealed class NoTestsTests : GateTestCase
{
    static readonly CodeFacts Empty = Given.Facts with { Types = [], TestMethods = 0 };

    [TestMethod]
    public void TestProjectWithoutTests_IsTold_AtTheProject()
    {
        var finding = Given.Judge(Empty).Single();

        Assert.AreEqual("SSOT5001", finding.Rule.Id);
        Assert.AreEqual(SourcePlace.TopOf(Given.ProjectFile), finding.Place);
        Assert.AreEqual(
            "no test was found in test project Acme.Tests; add tests, or set SsotProjectKind to TestSupport if it holds none on purpose",
            finding.Message);
    }

    [TestMethod]
    public void InheritedTests_Count() => Assert.IsEmpty(Given.Judge(Given.Facts with { TestMethods = 0 }));

    [TestMethod]
    [DataRow(ProjectKind.TestSupport)]
    [DataRow(ProjectKind.Product)]
    public void OtherProjects_NeedNone(ProjectKind kind) => Assert.IsEmpty(Given.Judge(Empty, kind: kind));
}
