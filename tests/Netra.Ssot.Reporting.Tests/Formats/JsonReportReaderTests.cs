using System.Text;
using Netra.Ssot.Reporting.Formats;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests.Formats;

[TestClass]
public sealed class JsonReportReaderTests : GateTestCase
{
    public static IEnumerable<ReportFormat> AllFormats => Enum.GetValues<ReportFormat>();

    static Report Read(string json) => JsonReportReader.Read(Encoding.UTF8.GetBytes(json), Sample.Root);

    [TestMethod]
    [DynamicData(nameof(AllFormats))]
    public void Report_IsReadBackWhole(ReportFormat format) => Assert.AreEqual(
        ReportRenderer.Render(Sample.Full(), format), ReportRenderer.Render(Read(JsonReport.Render(Sample.Full())), format));

    [TestMethod]
    [DataRow("", "it is no JSON")]
    [DataRow("{", "it is no JSON")]
    [DataRow("[]", "$.schema must be a string")]
    [DataRow("""{"schema":"other/1"}""", "its schema is 'other/1', and this tool reads 'netra.ssot.findings/1'")]
    [DataRow("""{"schema":"netra.ssot.findings/1","summary":{}}""", "$.findings must be an array")]
    [DataRow("""{"schema":"netra.ssot.findings/1","findings":[]}""", "$.summary must be an object")]
    [DataRow("""{"schema":"netra.ssot.findings/1","findings":[1],"summary":{}}""", "$.findings[0] must be an object")]
    [DataRow("""{"schema":"netra.ssot.findings/1","findings":[{"rule":"SSOT7777"}],"summary":{}}""", "$.findings[0] names the rule 'SSOT7777', which this version of the tool does not know")]
    [DataRow("""{"schema":"netra.ssot.findings/1","findings":[{"rule":"SSOT2001","file":"a\u0000b"}],"summary":{}}""", "it names an impossible path")]
    [DataRow("""{"schema":"netra.ssot.findings/1","findings":[{"rule":"SSOT2001","file":"a","line":1.5}],"summary":{}}""", "$.findings[0].line must be a whole number")]
    public void BadFile_IsRefusedWithItsPlace(string json, string expected) =>
        Assert.Contains(expected, Assert.ThrowsExactly<BadReportException>(() => Read(json)).Message);

    [TestMethod]
    [DataRow("\"state\": \"debt\"", "\"state\": \"forgiven\"", "state must be one of new, debt, moved, exempt")]
    [DataRow("\"severity\": \"error\"", "\"severity\": 1", "severity must be")]
    [DataRow("\"expires\": \"2027-06-30\"", "\"expires\": \"30.6.2027\"", "exemption.expires must be a day such as 2027-01-31")]
    public void BadValue_IsRefusedWithItsPlace(string good, string bad, string expected)
    {
        var json = JsonReport.Render(Sample.Full());
        Assert.Contains(good, json);

        var message = Assert.ThrowsExactly<BadReportException>(() => Read(json.Replace(good, bad, StringComparison.Ordinal))).Message;

        Assert.StartsWith("$.findings[", message);
        Assert.Contains(expected, message);
    }
}
