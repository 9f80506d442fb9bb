using Netra.Ssot.Core.Findings;
using Netra.Ssot.Reporting.Formats;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests;

[TestClass]
public sealed class ReportMergeTests : GateTestCase
{
    static readonly string[] Projects = ["/repo/b/B.csproj", "/repo/a/A.csproj", "/repo/c/C.csproj", "/repo/a.b/AB.csproj"];

    static Report Part(params string[] projects) => new(
        Sample.Root, [.. projects.Select(project => new Verdict(project, "net10.0", [Sample.Judgement(file: project + ".cs")]))], new(projects.Length, 1, 0))
    {
        Projects = [.. projects.Select(project => new ProjectTally(project, Core.Facts.ProjectKind.Test, new(3, 2, 0), new(5, 4, 0)))],
    };

    public static IEnumerable<ReportFormat> AllFormats => Enum.GetValues<ReportFormat>();

    [TestMethod]
    [DynamicData(nameof(AllFormats))]
    public void Parts_JoinToTheWholeInAnyOrder(ReportFormat format)
    {
        var whole = ReportRenderer.Render(Part(Projects) with { Assemblies = new(4, 2, 0) }, format);

        Assert.AreEqual(whole, ReportRenderer.Render(ReportMerge.Join(Sample.Root, [("1", Part(Projects[..2])), ("2", Part(Projects[2..]))]), format));
        Assert.AreEqual(whole, ReportRenderer.Render(ReportMerge.Join(Sample.Root, [("2", Part(Projects[2..])), ("1", Part(Projects[1], Projects[0]))]), format));
    }

    [TestMethod]
    public void Contradiction_IsRefusedByName()
    {
        var other = Part(Projects[0]) with { Projects = [new(Projects[0], Core.Facts.ProjectKind.Test, new(9, 2, 0), new(5, 4, 0))] };
        var third = new Report(Sample.Root, [new(Projects[0], "net10.0", [Sample.Judgement(line: 99)])]) { Projects = Part(Projects[0]).Projects };

        var message = Assert.ThrowsExactly<BadReportException>(() => ReportMerge.Join(Sample.Root, [("one.json", Part(Projects[0])), ("two.json", other)])).Message;

        Assert.ThrowsExactly<BadReportException>(() => ReportMerge.Join(Sample.Root, [("one.json", Part(Projects[0])), ("three.json", third)]));
        Assert.AreEqual("one.json and two.json say different things of b/B.csproj; merge the parts of one run, and each part once", message);
    }

    [TestMethod]
    public void WhatEveryPartSaysOfTheRepository_IsToldOnce()
    {
        Report Home(params int[] lines) => new(Sample.Root, [new("/repo/Directory.Ssot.props", "", [.. lines.Select(line => Sample.Judgement(line: line))])]);

        var merged = ReportMerge.Join(Sample.Root, [("1", Home(7, 9)), ("2", Home(3, 7))]);

        CollectionAssert.AreEqual(new[] { 3, 7, 9 }, merged.Verdicts.Single().Judgements.Select(judgement => judgement.Finding.Place.Line).ToArray());
    }

    [TestMethod]
    public void MissingShard_IsRefused()
    {
        var (first, third) = (Part(Projects[0]) with { Shard = new(1, 3) }, Part(Projects[1]) with { Shard = new(3, 3) });

        var message = Assert.ThrowsExactly<BadReportException>(() => ReportMerge.Join(Sample.Root, [("1", first), ("3", third)])).Message;

        Assert.AreEqual("the shards 2/3 are missing; name the reports of all parts of a run", message);
    }

    static Report Seen(int index, Func<Evidence, Evidence>? change = null)
    {
        var evidence = new Evidence
        {
            Policy = "/repo/Directory.Ssot.props", PolicyDigest = "p", BaselinesDigest = "b", Configuration = "Release", IsWhole = true,
            IdlePaths = ["gone/**", $"{index}/**"],
            MissingApis = ["T:Gone", $"T:In{index}"],
            OtherConfigurations = [new(Projects[index], "net10.0", [Sample.Judgement()])],
        };
        return Part(Projects[index]) with { Shard = new(index, 2), Evidence = change is null ? evidence : change(evidence) };
    }

    static Evidence? Join(Report one, Report other) => ReportMerge.Join(Sample.Root, [("one.json", one), ("two.json", other)]).Evidence;

    [TestMethod]
    public void Evidence_IsWhatNoPartContradicts()
    {
        var joined = Join(Seen(1), Seen(2))!;

        CollectionAssert.AreEqual(new[] { "gone/**" }, joined.IdlePaths.ToArray());
        CollectionAssert.AreEqual(new[] { "T:Gone" }, joined.MissingApis!.ToArray());
        CollectionAssert.AreEqual(Projects[1..3], joined.OtherConfigurations.Select(verdict => verdict.Project).ToArray());
        Assert.IsNull(Join(Seen(1), Seen(2, evidence => evidence with { MissingApis = null }))!.MissingApis);
        Assert.IsNull(Join(Part(Projects[0]), Part(Projects[1])));
    }

    [TestMethod]
    public void Evidence_IsReadBackWhole()
    {
        var json = JsonReport.Render(Seen(1));

        Assert.AreEqual(json, JsonReport.Render(JsonReportReader.Read(System.Text.Encoding.UTF8.GetBytes(json), Sample.Root)));
        Assert.DoesNotContain("missingApis", JsonReport.Render(Seen(1, evidence => evidence with { MissingApis = null })));
    }

    public static IEnumerable<(Func<Evidence, Evidence> Change, string Expected)> Differences =>
    [
        (evidence => evidence with { PolicyDigest = "other" }, "by different policies"),
        (evidence => evidence with { Policy = "/repo/Other.props" }, "by different policies"),
        (evidence => evidence with { BaselinesDigest = "other" }, "by different baselines"),
        (evidence => evidence with { Configuration = "Debug" }, "in different configurations"),
        (evidence => evidence with { IsWhole = false }, "over different paths"),
        (_ => null!, "one with evidence of the whole and one without"),
    ];

    [TestMethod]
    [DynamicData(nameof(Differences))]
    public void PartsOfDifferentRuns_AreRefused(Func<Evidence, Evidence> change, string expected)
    {
        var message = Assert.ThrowsExactly<BadReportException>(() => Join(Seen(1), Seen(2, change))).Message;

        Assert.AreEqual($"one.json and two.json were judged {expected}; merge the parts of one run", message);
    }
}
