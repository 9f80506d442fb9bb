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
    public void ProjectThatTwoTellOf_IsRefusedByName()
    {
        var message = Assert.ThrowsExactly<BadReportException>(() => ReportMerge.Join(Sample.Root, [("one.json", Part(Projects[0])), ("two.json", Part(Projects[..2]))])).Message;

        Assert.AreEqual("one.json and two.json both tell of b/B.csproj; merge the parts of one run, and each part once", message);
    }

    [TestMethod]
    public void WhatEveryPartSaysOfTheRepository_IsToldOnce()
    {
        Report Home(params int[] lines) => new(Sample.Root, [new("/repo/Directory.Ssot.props", "", [.. lines.Select(line => Sample.Judgement(line: line))])]);

        var merged = ReportMerge.Join(Sample.Root, [("1", Home(7, 9)), ("2", Home(3, 7))]);

        CollectionAssert.AreEqual(new[] { 3, 7, 9 }, merged.Verdicts.Single().Judgements.Select(judgement => judgement.Finding.Place.Line).ToArray());
    }

    static Report ShardOf(Shard shard, string[]? all = null, string policy = "p") =>
        Part([.. (all ?? Projects).Where(project => shard.Holds(Sample.Root, project))]) with { Shard = shard, Inventory = Inventory.Of(Sample.Root, all ?? Projects, shard, policy) };

    static string Refusal(params Report[] reports) => Assert.ThrowsExactly<BadReportException>(
        () => ReportMerge.Join(Sample.Root, [.. reports.Select((report, i) => ($"{i}.json", report))])).Message;

    [TestMethod]
    public void AllShards_AreTheWhole()
    {
        var joined = ReportMerge.Join(Sample.Root, [.. Enumerable.Range(1, 3).Select(i => ($"{i}", ShardOf(new(i, 3))))]);

        Assert.HasCount(Projects.Length, joined.Projects);
        Assert.AreEqual((Shard.Whole, null), (joined.Shard, joined.Inventory));
    }

    [TestMethod]
    public void ShardsThatAreNotOneRun_AreRefused()
    {
        var (one, two, three) = (ShardOf(new(1, 3)), ShardOf(new(2, 3)), ShardOf(new(3, 3)));

        Assert.AreEqual("the shards 2/3 are missing; name the reports of all parts of a run", Refusal(one, three));
        Assert.AreEqual("1.json and 2.json are both the shard 2/3; name each part once", Refusal(one, two, two, three));
        Assert.AreEqual("0.json and 2.json are the parts 1/3 and 2/2, of different runs; merge the parts of one run", Refusal(one, two, ShardOf(new(2, 2))));
        Assert.AreEqual("0.json and 1.json are the parts 1/3 and 1/1, of different runs; merge the parts of one run", Refusal(one, Part(Projects)));
        Assert.AreEqual("0.json and 1.json were judged over different projects or assemblies; merge the parts of one run", Refusal(one, ShardOf(new(2, 3), Projects[1..]), three));
        Assert.AreEqual("0.json and 2.json were judged by different policies; merge the parts of one run", Refusal(one, two, ShardOf(new(3, 3), policy: "q")));
        Assert.AreEqual("1.json does not say what it is a part of; make it with this version of the tool", Refusal(one, two with { Inventory = null }, three));
        Assert.StartsWith("the parts together are not what their run judges", Refusal(one, two with { Inventory = two.Inventory! with { Items = [] } }, three));
    }

    [TestMethod]
    public void Inventory_IsReadBack()
    {
        var json = JsonReport.Render(ShardOf(new(1, 2)));

        Assert.AreEqual(json, JsonReport.Render(JsonReportReader.Read(System.Text.Encoding.UTF8.GetBytes(json), Sample.Root)));
        Assert.Contains("\"inventory\"", json);
    }

    static Report Seen(int index, Func<Evidence, Evidence>? change = null)
    {
        var evidence = new Evidence
        {
            Policy = "/repo/Directory.Ssot.props", PolicyDigest = "p", BaselinesDigest = "b", Configuration = "Release", Today = new(2027, 1, 1), IsWhole = true,
            IdlePaths = ["gone/**", $"{index}/**"],
            MissingApis = ["T:Gone", $"T:In{index}"],
            OtherConfigurations = [new(Projects[index], "net10.0", [Sample.Judgement()])],
        };
        return ShardOf(new(index, 2)) with { Evidence = change is null ? evidence : change(evidence) };
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
        (evidence => evidence with { Today = new(2027, 1, 2) }, "on different days, 2027-01-01 and 2027-01-02"),
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
