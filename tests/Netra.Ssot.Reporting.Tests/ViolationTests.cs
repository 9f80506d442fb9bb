using Netra.Ssot.Core.Debt;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Reporting.Formats;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests;

[TestClass]
public sealed class ViolationTests : GateTestCase
{
    const string Project = "/repo/tests/A/A.csproj";

    static Report Over(params Judgement[][] frameworks) =>
        new(Sample.Root, [.. frameworks.Select((judgements, i) => new Verdict(Project, $"net{i + 8}.0", judgements))]);

    static Judgement Debt(int line = 12) => Sample.Judgement(line: line, severity: Severity.Info, state: FindingState.Debt);

    [TestMethod]
    public void WhatTwoTargetFrameworksShow_IsOne()
    {
        var report = Over([Debt(), Sample.Judgement(line: 14)], [Debt(), Sample.Judgement(line: 14)]);

        Assert.AreEqual((2, 1, 1), (report.Summary.Total, report.Summary.Debt, report.Summary.New));
        Assert.AreEqual("net8.0;net9.0", report.Violations[0].TargetFrameworks);
        Assert.Contains("tests/A/A.csproj (net8.0, net9.0): 1 finding\n", TextReport.Render(report));
    }

    [TestMethod]
    public void WhatOnlyOneShows_IsToldUnderIt()
    {
        var text = TextReport.Render(Over([Sample.Judgement(line: 3)], [Sample.Judgement(line: 3), Sample.Judgement(line: 9)]));

        Assert.Contains("tests/A/A.csproj (net8.0, net9.0): 1 finding\ntests/A/Foo.cs(3,9)", text);
        Assert.Contains("tests/A/A.csproj (net9.0): 1 finding\ntests/A/Foo.cs(9,9)", text);
    }

    [TestMethod]
    public void OneThatStandsElsewhereInAnother_IsOneAtBothPlaces()
    {
        var report = Over([Sample.Judgement(line: 3)], [Sample.Judgement(line: 5)]);

        Assert.HasCount(1, report.Violations);
        foreach (var format in new[] { ReportFormat.Text, ReportFormat.Markdown, ReportFormat.Html })
            Assert.Contains("also in line 5", ReportRenderer.Render(report, format), format.ToString());
        Assert.Contains("\"startLine\": 5", ReportRenderer.Render(report, ReportFormat.Sarif));
    }

    [TestMethod]
    public void EqualPlaces_AreMatchedBeforeOthers()
    {
        var report = Over([Sample.Judgement(line: 3), Sample.Judgement(line: 7)], [Sample.Judgement(line: 7)]);

        CollectionAssert.AreEqual(new[] { "net8.0", "net8.0;net9.0" }, report.Violations.Select(violation => violation.TargetFrameworks).ToArray());
    }

    [TestMethod]
    public void TheSameInTwoProjects_IsTwo() => Assert.AreEqual(2, new Report(
        Sample.Root, [new("/repo/a/A.csproj", "net10.0", [Debt()]), new("/repo/b/B.csproj", "net10.0", [Debt()])]).Summary.Debt);

    /// <summary>Whatever the target frameworks show: the reports count as the builds' line does, and as baselines do.</summary>
    [TestMethod]
    public void Counts_AreThoseOfTheOneLine()
    {
        var random = new Random(20261126);
        foreach (var _ in Enumerable.Range(0, 300))
        {
            var report = new Report(Sample.Root, [.. Enumerable.Range(0, random.Next(1, 6)).Select(i => new Verdict($"/repo/{i % 2}.csproj", $"net{i}.0", Some(random)))]);
            var line = DebtSummary.Of(report.Verdicts);

            Assert.AreEqual((line.Debt, line.New), (report.Summary.Debt, report.Summary.New));
            Assert.AreEqual(report.Summary.Total, report.Summary.ByRule.Sum(rule => rule.Count));
            foreach (var breakdown in Breakdown.All(report))
                Assert.AreEqual((line.Debt, line.New), (breakdown.Rows.Sum(row => row.Debt), breakdown.Rows.Sum(row => row.New)), breakdown.Title);
        }
    }

    static Judgement[] Some(Random random)
    {
        FindingState[] states = [FindingState.New, FindingState.Debt, FindingState.Moved, FindingState.Exempt];
        return [.. Enumerable.Range(0, random.Next(6)).Select(_ => Sample.Judgement(line: random.Next(3), symbol: "M:A." + random.Next(2), state: states[random.Next(4)]))];
    }
}
