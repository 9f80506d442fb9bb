using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests;

[TestClass]
public sealed class ShareTests : GateTestCase
{
    [TestMethod]
    [DataRow(8973, 3027, "33.7 %")]
    [DataRow(100_000, 99_999, "99.9 %")]
    [DataRow(3, 3, "100.0 %")]
    [DataRow(3, 0, "0.0 %")]
    [DataRow(0, 0, "")]
    public void Percent_IsRoundedDown(int total, int clean, string expected) => Assert.AreEqual(expected, new Share(total, clean, 0).Percent);

    [TestMethod]
    public void Everything_IsCleanExemptOrOpen()
    {
        var share = Share.Of([Standing.Clean, Standing.Open, Standing.Exempt, Standing.Open]);

        Assert.AreEqual(new Share(4, 1, 1), share);
        Assert.AreEqual(2, share.Open);
    }
}
