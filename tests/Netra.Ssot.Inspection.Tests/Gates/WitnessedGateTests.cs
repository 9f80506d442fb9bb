using Netra.Ssot.Inspection.Caching;
using Netra.Ssot.Inspection.Gates;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Gates;

/// <summary>What the gate tells its witness of the files that it looks at.</summary>
[TestClass]
public sealed class WitnessedGateTests : GateTestCase
{
    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void ALookForWhereSomethingWasSet_IsMoreThanIsNoted(bool isSet)
    {
        using var fixture = new GateFixture();
        fixture.Write("repo/T/packages.config", "<packages />");
        var seen = new SeenFiles();

        seen.Watch(() => ProjectGate.Open(fixture.Inputs("<Project />") with { ForeignProperties = isSet ? [new("SsotMode", "off", Inherited: "")] : [] }));

        Assert.AreEqual(!isSet, seen.AreAll);
        Assert.IsNotEmpty(seen.List);
    }
}
