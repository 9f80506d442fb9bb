using System.Text;
using System.Text.Json;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Policies;
using Netra.Ssot.Reporting.Formats;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests;

/// <summary>Exemptions are told as such, and not only by what they allow.</summary>
[TestClass]
public sealed class ListedExemptionTests : GateTestCase
{
    static readonly Exemption Used = Sample.Bootstrap, Idle = Sample.Exemption(7, "SSOT2003", "nobody needs it <any> more", null);

    public static IEnumerable<ReportFormat> AllFormats => Enum.GetValues<ReportFormat>();

    /// <summary>A project in which one violation is exempt, in two target frameworks, and another one in the first of them.</summary>
    static Report Part(string project, params Exemption[] exemptions)
    {
        Judgement Exempt(string target) => Sample.Judgement(file: project + ".cs", target: target, severity: Severity.None, state: FindingState.Exempt) with { Exemption = Used };
        return new(Sample.Root, [new(project, "net10.0", [Exempt("M:T.X"), Exempt("M:T.Y")]), new(project, "net8.0", [Exempt("M:T.X")])])
        {
            Projects = [new(project, Core.Facts.ProjectKind.Test, default, default)],
            Exemptions = exemptions,
        };
    }

    static Report Both() => Part("/repo/a.csproj") is var one && Part("/repo/b.csproj", Used, Idle) is var other
        ? other with { Verdicts = [.. other.Verdicts, .. one.Verdicts], Projects = [.. other.Projects, .. one.Projects] }
        : throw new InvalidOperationException();

    [TestMethod]
    public void EachIsListedOnce_InTheOrderOfThePolicy_WithWhatItCovers()
    {
        var listed = Both().ListedExemptions;

        CollectionAssert.AreEqual(new[] { (Idle, 0), (Used, 4) }, listed.Select(one => (one.Exemption, one.Covered)).ToArray());
        Assert.AreEqual((Used, 2), Part("/repo/a.csproj").ListedExemptions.Select(one => (one.Exemption, one.Covered)).Single(), "what a finding names is listed anyway");
    }

    [TestMethod]
    [DynamicData(nameof(AllFormats))]
    public void EveryFormat_TellsAllOfIt_AlsoWhatCoversNothing(ReportFormat format)
    {
        var told = ReportRenderer.Render(Both(), format).Replace("<wbr />", "").Replace("\\", "");

        foreach (var part in new[] { "SSOT2003", "any", "bootstrap", "ann", "2027-06-30", "M:A.Foo.Bar", "tests/A/**", "tests/B/**", "12", "Directory.Ssot.props" })
            Assert.Contains(part, told);
        Assert.AreNotEqual(ReportRenderer.Render(Both() with { Exemptions = [Used] }, format), ReportRenderer.Render(Both(), format));
        Assert.DoesNotContain("bootstrap", ReportRenderer.Render(Sample.Mixed(), format));
    }

    [TestMethod]
    [DynamicData(nameof(AllFormats))]
    public void Parts_AddUpToTheWhole(ReportFormat format)
    {
        static Report Through(Report report) => JsonReportReader.Read(Encoding.UTF8.GetBytes(JsonReport.Render(report)), Sample.Root);

        var joined = ReportMerge.Join(Sample.Root, [("1", Through(Part("/repo/b.csproj", Idle, Used))), ("2", Through(Part("/repo/a.csproj", Used, Idle)))]);

        Assert.AreEqual(ReportRenderer.Render(Both(), format), ReportRenderer.Render(joined, format));
    }

    [TestMethod]
    public void Text_IsALineEach_CutOnAConsoleAlone()
    {
        Assert.StartsWith(
            """
            exemption: SSOT2003, M:A.Foo.Bar: covers 0 of any number; nobody needs it <any> more (owner ann, until 2027-06-30; Directory.Ssot.props:7)
            exemption: SSOT2001, M:A.Foo.Bar in tests/A/**;tests/B/**: covers 4 of at most 12; bootstrap (owner ann, until 2027-06-30; Directory.Ssot.props:9)

            """,
            TextReport.Render(Both()));

        var many = Sample.Report() with { Exemptions = [.. Enumerable.Range(1, 130).Select(line => Sample.Exemption(line, "SSOT2001", "many", null))] };
        Assert.Contains("\n30 more of 130 exemptions are not shown; see `--output FILE`\n", TextReport.Render(many));
        Assert.HasCount(130, TextReport.Render(many, isFile: true).Split('\n').Where(line => line.StartsWith("exemption: ", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Sarif_HoldsThemAsPropertiesOfTheRun_InBothLogs()
    {
        foreach (var isActiveOnly in (bool[])[false, true])
        {
            using var sarif = JsonDocument.Parse(SarifReport.Render(Both(), isActiveOnly));

            var listed = sarif.RootElement.GetProperty("runs")[0].GetProperty("properties").GetProperty("exemptions").EnumerateArray().ToList();

            CollectionAssert.AreEqual(new[] { 0, 4 }, listed.Select(exemption => exemption.GetProperty("covered").GetInt32()).ToArray());
            Assert.AreEqual(12, listed[1].GetProperty("matches").GetInt32());
            Assert.IsFalse(listed[0].TryGetProperty("matches", out _));
        }
    }

    [TestMethod]
    [DataRow("\"tests/A/**\"", "\"/rooted\"", "has a path that is none")]
    [DataRow("\"M:A.Foo.Bar\"", "\"Foo\"", "has a symbol that is none")]
    [DataRow("\"matches\": 12", "\"matches\": \"12\"", "matches must be")]
    public void BadTerms_AreRefusedWithTheirPlace(string good, string bad, string expected)
    {
        var json = JsonReport.Render(Sample.Report() with { Exemptions = [Used] });
        Assert.Contains(good, json);

        var message = Assert.ThrowsExactly<BadReportException>(() => JsonReportReader.Read(Encoding.UTF8.GetBytes(json.Replace(good, bad)), Sample.Root)).Message;

        Assert.StartsWith("$.exemptions[0]", message);
        Assert.Contains(expected, message);
    }
}
