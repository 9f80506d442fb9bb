using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests;

[TestClass]
public sealed class FindingLimitTests : GateTestCase
{
    [TestMethod]
    public void Limit_HoldsForEachRuleByItself()
    {
        var limit = new FindingLimit(2);

        var admitted = new[] { "SSOT2001", "SSOT2001", "SSOT2003", "SSOT2001" }.Select(limit.Admits).ToArray();

        CollectionAssert.AreEqual(new[] { true, true, true, false }, admitted);
    }

    [TestMethod]
    public void Remainders_NameTheNumberAndTheFullList()
    {
        var limit = new FindingLimit();
        for (var i = 0; i < 512; i++)
            limit.Admits("SSOT2001");
        limit.Admits("SSOT2003");

        CollectionAssert.AreEqual(
            new[] { "SSOT2001: 412 more of 512 findings are not shown; see obj/findings.json" }, limit.Remainders("obj/findings.json").ToArray());
    }
}
