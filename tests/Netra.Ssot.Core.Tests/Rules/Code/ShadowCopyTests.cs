using Netra.Ssot.Core.Facts;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.Code;

[TestClass]
public sealed class ShadowCopyTests : GateTestCase
{
    static readonly TypeFact Copy =
        Given.Type("T:Acme.Tests.SsotMockFactory", 6) with { Namesake = new("T:Acme.Testing.SsotMockFactory", "Acme.Testing") };

    [TestMethod]
    public void Namesake_IsTold_WithBothNames()
    {
        var finding = Given.JudgeTypes(Given.Facts.Types[0], Copy).Single();

        Assert.AreEqual("SSOT2005", finding.Rule.Id);
        Assert.AreEqual(
            "Acme.Tests.SsotMockFactory has the name of the SSOT type Acme.Testing.SsotMockFactory; "
            + "remove it and use the SSOT's own, or rename it",
            finding.Message);
        Assert.AreEqual(Given.At(6), finding.Place);
    }

    [TestMethod]
    public void OtherTypes_AreNotTold() => Assert.IsEmpty(Given.JudgeTypes(Given.Facts.Types[0], Copy with { Namesake = null }));

    [TestMethod]
    public void ProductProject_IsNotJudged() =>
        Assert.IsEmpty(Given.Judge(Given.Facts with { Types = [Copy] }, kind: ProjectKind.Product));
}
