using System.Text.Json;
using Netra.Ssot.Reporting.Formats;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests.Formats;

[TestClass]
public sealed class JsonReportTests : GateTestCase
{
    [TestMethod]
    public void Report_HasExactlyTheContractedText() => Assert.AreEqual(
        """
        {
          "schema": "netra.ssot.findings/1",
          "findings": [
            {
              "rule": "SSOT2001",
              "severity": "error",
              "state": "new",
              "project": "tests/A/A.csproj",
              "targetFramework": "net10.0",
              "file": "tests/A/Foo.cs",
              "line": 12,
              "column": 9,
              "endLine": 12,
              "endColumn": 31,
              "symbol": "M:A.Foo.Bar``1(System.Collections.Generic.List{``0})",
              "target": "M:System.Environment.GetEnvironmentVariable(System.String)",
              "message": "'Get' is <not> \"allowed\" & ü",
              "scope": "websocket",
              "priority": "P0",
              "owner": "realtime team",
              "remedy": "use IsolatedEnvironment"
            }
          ],
          "summary": {
            "total": 1,
            "errors": 1,
            "warnings": 0,
            "debt": 0,
            "exempt": 0,
            "byRule": {
              "SSOT2001": 1
            }
          }
        }

        """.Replace("\"allowed\"", "\\\"allowed\\\"", StringComparison.Ordinal),
        JsonReport.Render(Sample.Report(Sample.Judgement(
            symbol: "M:A.Foo.Bar``1(System.Collections.Generic.List{``0})", message: "'Get' is <not> \"allowed\" & ü"))));

    [TestMethod]
    public void EmptyReport_StillHasItsSummary()
    {
        using var json = JsonDocument.Parse(JsonReport.Render(new(Sample.Root, [])));

        Assert.AreEqual(0, json.RootElement.GetProperty("findings").GetArrayLength());
        Assert.AreEqual(0, json.RootElement.GetProperty("summary").GetProperty("total").GetInt32());
    }

    [TestMethod]
    public void Assemblies_AreCountedInTheSummary()
    {
        using var json = JsonDocument.Parse(JsonReport.Render(Sample.Mixed()));

        var assemblies = json.RootElement.GetProperty("summary").GetProperty("assemblies");
        Assert.AreEqual(2, assemblies.GetProperty("judged").GetInt32());
        Assert.AreEqual(14, assemblies.GetProperty("native").GetInt32());
        Assert.AreEqual(9, assemblies.GetProperty("resourceOnly").GetInt32());
    }

    [TestMethod]
    public void DebtAndExemptions_AreListedWithTheirState()
    {
        using var json = JsonDocument.Parse(JsonReport.Render(Sample.Mixed()));

        CollectionAssert.AreEqual(
            new[] { "new", "new", "moved", "new", "new", "debt", "exempt" },
            json.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("state").GetString()).ToArray());
    }

    [TestMethod]
    public void HostileCharacters_ComeBackUnchanged()
    {
        const string hostile = "a\u001bb\u202ec\u009bd\u2028e\"f\\g😀";

        using var json = JsonDocument.Parse(JsonReport.Render(Sample.Report(Sample.Judgement(target: hostile))));

        Assert.AreEqual(hostile, json.RootElement.GetProperty("findings")[0].GetProperty("target").GetString());
    }
}
