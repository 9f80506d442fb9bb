using System.Globalization;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests.Formats;

[TestClass]
public sealed class DeterminismTests : GateTestCase
{
    public static IEnumerable<ReportFormat> AllFormats => Enum.GetValues<ReportFormat>();

    [TestMethod]
    [DynamicData(nameof(AllFormats))]
    public void Culture_ChangesNoByte(ReportFormat format)
    {
        var invariant = Under(CultureInfo.InvariantCulture, format);
        var turkish = new CultureInfo("tr-TR");
        turkish.NumberFormat.NegativeSign = "minus";
        turkish.NumberFormat.NumberGroupSeparator = "_";

        Assert.AreEqual(invariant, Under(turkish, format));
    }

    [TestMethod]
    [DynamicData(nameof(AllFormats))]
    public void Text_HasNoCarriageReturnAndEndsWithALineFeed(ReportFormat format)
    {
        var text = ReportRenderer.Render(Sample.Mixed(), format);

        Assert.DoesNotContain("\r", text);
        Assert.EndsWith("\n", text);
    }

    [TestMethod]
    [DynamicData(nameof(AllFormats))]
    public void HostileNames_NeverReachTheTextRaw(ReportFormat format)
    {
        const string hostile = "a\u001b[2Jb\u0007\u202ec\u2066d\u009be\u2028f\ud800g";
        var text = ReportRenderer.Render(
            Sample.Report(Sample.Judgement(file: "/repo/" + hostile, message: hostile, symbol: hostile, target: hostile)), format);

        foreach (var c in "\u001b\u0007\u202e\u2066\u009b\u2028")
            Assert.DoesNotContain(c.ToString(), text, $"U+{(int)c:X4}");
    }

    static string Under(CultureInfo culture, ReportFormat format)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return ReportRenderer.Render(Sample.Mixed(), format);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
