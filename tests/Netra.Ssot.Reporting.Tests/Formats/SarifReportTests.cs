using System.Text.Json;
using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.Reporting.Formats;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests.Formats;

[TestClass]
public sealed class SarifReportTests : GateTestCase
{
    static JsonElement Run(Report report)
    {
        using var json = JsonDocument.Parse(SarifReport.Render(report));
        Assert.AreEqual("2.1.0", json.RootElement.GetProperty("version").GetString());
        return json.RootElement.GetProperty("runs")[0].Clone();
    }

    static JsonElement[] Results(Report report) => [.. Run(report).GetProperty("results").EnumerateArray()];

    static string Fingerprint(JsonElement result) => result.GetProperty("partialFingerprints").GetProperty(Fingerprints.Name).GetString()!;

    static JsonElement Location(JsonElement result) => result.GetProperty("locations")[0].GetProperty("physicalLocation");

    [TestMethod]
    public void CleanRun_ListsEveryRuleWithItsHelp()
    {
        var driver = Run(new(Sample.Root, [])).GetProperty("tool").GetProperty("driver");

        Assert.AreEqual("Netra.Ssot.Sdk", driver.GetProperty("name").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().ToArray();
        CollectionAssert.AreEqual(RuleCatalogue.All.Select(r => r.Id).ToArray(), rules.Select(r => r.GetProperty("id").GetString()).ToArray());
        foreach (var rule in rules)
        {
            Assert.AreNotEqual("", rule.GetProperty("help").GetProperty("text").GetString());
            Assert.AreNotEqual("", rule.GetProperty("shortDescription").GetProperty("text").GetString());
            Assert.StartsWith("https://", rule.GetProperty("helpUri").GetString());
        }
    }

    [TestMethod]
    public void Result_NamesItsRuleByIndex()
    {
        var run = Run(Sample.Mixed());
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
            Assert.AreEqual(rule.GetProperty("id").GetString(), result.GetProperty("ruleId").GetString());
        }
    }

    [TestMethod]
    public void State_BecomesBaselineStateAndSuppression()
    {
        var results = Results(Sample.Mixed());

        CollectionAssert.AreEqual(
            new[] { "new", "new", "updated", "new", "new", "unchanged", "unchanged" },
            results.Select(r => r.GetProperty("baselineState").GetString()).ToArray());
        CollectionAssert.AreEqual(
            new[] { 0, 0, 0, 0, 0, 0, 1 }, results.Select(r => r.GetProperty("suppressions").GetArrayLength()).ToArray());
    }

    [TestMethod]
    public void ActiveLog_HoldsWhatIsNewUnderTheSameFingerprints()
    {
        using var json = JsonDocument.Parse(SarifReport.Render(Sample.Full(), isActiveOnly: true));
        var active = json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();

        CollectionAssert.AreEqual(
            Results(Sample.Full()).Where(r => r.GetProperty("baselineState").GetString() == "new").Select(Fingerprint).ToArray(), active.Select(Fingerprint).ToArray());
    }

    [TestMethod]
    public void Exemption_IsJustifiedByItsReason() => Assert.AreEqual(
        "bootstrap (owner ann, until 2027-06-30)", Results(Sample.Full())[^1].GetProperty("suppressions")[0].GetProperty("justification").GetString());

    [TestMethod]
    public void SourceLine_IsBesideTheRegion() => Assert.AreEqual(
        "var x = 1;",
        Location(Results(Sample.Full())[3]).GetProperty("contextRegion").GetProperty("snippet").GetProperty("text").GetString());

    [TestMethod]
    public void Severity_BecomesLevel() => CollectionAssert.AreEqual(
        new[] { "error", "warning", "note", "error", "error", "note", "none" },
        Results(Sample.Mixed()).Select(r => r.GetProperty("level").GetString()).ToArray());

    [TestMethod]
    public void Fingerprint_IgnoresLines()
    {
        var before = Results(Sample.Report(Sample.Judgement(line: 12)))[0];
        var after = Results(Sample.Report(Sample.Judgement(line: 99)))[0];

        Assert.AreEqual(Fingerprint(before), Fingerprint(after));
    }

    [TestMethod]
    public void Fingerprint_TellsFindingsApart()
    {
        var results = Results(Sample.Report(
            Sample.Judgement(),
            Sample.Judgement(),
            Sample.Judgement(file: "/repo/Other.cs"),
            Sample.Judgement(symbol: "M:A.Foo.Other"),
            Sample.Judgement(target: "P:System.Environment.MachineName"),
            Sample.Judgement(RuleCatalogue.ForbiddenApi)));

        Assert.HasCount(6, results.Select(Fingerprint).Distinct());
    }

    [TestMethod]
    public void Fingerprint_IsStableBetweenVersions() => Assert.AreEqual(
        "5d9b661e0621335320014b9a6a8d7ee1b347bdfd17d9b8aca77c1de6659eb5b9", Fingerprint(Results(Sample.Report(Sample.Judgement()))[0]));

    [TestMethod]
    public void Place_BecomesARegionUnderTheRoot()
    {
        var location = Location(Results(Sample.Report(Sample.Judgement(file: "/repo/tests/A b/#1.cs")))[0]);

        Assert.AreEqual("tests/A%20b/%231.cs", location.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.AreEqual("SSOT_ROOT", location.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
        Assert.AreEqual(12, location.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.AreEqual(31, location.GetProperty("region").GetProperty("endColumn").GetInt32());
    }

    [TestMethod]
    public void Root_IsDescribed_AndTheSameOnEveryMachine()
    {
        var root = Run(Sample.Mixed()).GetProperty("originalUriBaseIds").GetProperty("SSOT_ROOT");

        Assert.Contains("root of the repository", root.GetProperty("description").GetProperty("text").GetString()!);
        Assert.IsFalse(root.TryGetProperty("uri", out _));
        Assert.DoesNotContain("/checkouts/7", SarifReport.Render(new("/checkouts/7", [new("/checkouts/7/A.csproj", "", [Sample.Judgement(file: "/checkouts/7/A.cs")])])));
    }

    [TestMethod]
    public void FileOutsideTheRoot_IsAbsolute()
    {
        var artifact = Location(Results(Sample.Report(Sample.Judgement(file: "/other/A.cs")))[0]).GetProperty("artifactLocation");

        Assert.AreEqual("file:///other/A.cs", artifact.GetProperty("uri").GetString());
        Assert.IsFalse(artifact.TryGetProperty("uriBaseId", out _));
    }

    [TestMethod]
    public void ProjectAndDegradedFindings_HaveNoRegion()
    {
        var results = Results(Sample.Report(
            Sample.Judgement(place: SourcePlace.TopOf("/repo/A.csproj")),
            Sample.Judgement(place: new("/repo/A.cs", 1, 1, 1, 5, IsDegraded: true))));

        foreach (var result in results)
            Assert.IsFalse(Location(result).TryGetProperty("region", out _));
    }

    [TestMethod]
    public void RequiredFields_AreAllThere()
    {
        var run = Run(Sample.Mixed());
        Assert.AreEqual("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            Assert.AreNotEqual("", result.GetProperty("message").GetProperty("text").GetString());
            Assert.IsTrue(Uri.IsWellFormedUriString(
                Location(result).GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.RelativeOrAbsolute));
            if (Location(result).TryGetProperty("region", out var region))
                Assert.IsGreaterThanOrEqualTo(1, region.GetProperty("startLine").GetInt32());
        }
    }

    [TestMethod]
    public void UnreadableInput_MakesTheRunUnsuccessful()
    {
        Assert.IsTrue(IsSuccessful(Sample.Report(Sample.Judgement())));
        Assert.IsFalse(IsSuccessful(Sample.Report(Sample.Judgement(RuleCatalogue.UnreadableInput))));

        static bool IsSuccessful(Report report) => Run(report).GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean();
    }
}
