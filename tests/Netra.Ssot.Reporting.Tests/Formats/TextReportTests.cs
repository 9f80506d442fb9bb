using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Reporting.Formats;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests.Formats;

[TestClass]
public sealed class TextReportTests : GateTestCase
{
    [TestMethod]
    public void Findings_AreGroupedByProjectAndSummed() => Assert.AreEqual(
        """
        tests/A/A.csproj (net10.0): 1 finding
        tests/A/Foo.cs(12,9): error SSOT2001: reads the environment

        tests/B/B.csproj (net9.0): 1 finding
        tests/A/Foo.cs(3,9): warning SSOT2004: a fake

        SSOT: 1 error, 1 warning, 0 debt, 0 exempt

        """,
        TextReport.Render(new(
            Sample.Root,
            [
                new("/repo/tests/A/A.csproj", "net10.0", [Sample.Judgement(message: "reads the environment")]),
                new("/repo/tests/B/B.csproj", "net9.0",
                    [Sample.Judgement(RuleCatalogue.HandWrittenDouble, line: 3, message: "a fake", severity: Severity.Warning)]),
                new("/repo/tests/C/C.csproj", "net9.0", []),
            ])));

    [TestMethod]
    public void DebtAndExemptions_AreCountedNotListed()
    {
        var text = TextReport.Render(Sample.Report(
            Sample.Judgement(state: FindingState.Debt, severity: Severity.Info), Sample.Judgement(state: FindingState.Exempt, severity: Severity.None)));

        Assert.AreEqual("SSOT: 0 errors, 0 warnings, 1 debt, 1 exempt\n", text);
    }

    [TestMethod]
    public void Assemblies_AreToldInTheSummary() =>
        Assert.EndsWith("(2 judged, 14 native, 9 resource-only)\n", TextReport.Render(Sample.Mixed()));

    [TestMethod]
    public void BeyondTheLimit_OneLineSaysHowManyMore()
    {
        var report = Sample.Report([.. Enumerable.Range(1, 130).Select(line => Sample.Judgement(line: line))]);
        var text = TextReport.Render(report);

        Assert.HasCount(100, text.Split('\n').Where(line => line.Contains("error SSOT2001", StringComparison.Ordinal)));
        Assert.Contains("SSOT2001: 30 more of 130 findings are not shown; see `--output FILE`\n", text);
        Assert.Contains("130 errors", text);
        var file = ReportRenderer.Render(report, ReportFormat.Text, isFile: true);
        Assert.HasCount(130, file.Split('\n').Where(line => line.Contains("error SSOT2001", StringComparison.Ordinal)));
        Assert.DoesNotContain("not shown", file);
    }
}
