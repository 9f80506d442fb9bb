using System.Text.RegularExpressions;
using System.Xml.Linq;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Reporting.Formats.Html;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests.Formats.Html;

[TestClass]
public sealed partial class HtmlReportTests : GateTestCase
{
    const string Injection = "<script>alert('1')</script>\" onload=\"x";

    /// <summary>The page without its script, which is no XML: all else is.</summary>
    static XElement Page(Report report) => XDocument.Parse(Script().Replace(HtmlReport.Render(report), "")).Root!;

    static IEnumerable<XElement> All(XElement page, string name) => page.Descendants(name);

    [TestMethod]
    public void HostileText_StaysTextEverywhere()
    {
        var exemption = new Core.Policies.Exemption("SSOT2001", [], null, Injection, Injection, new DateTime(2027, 6, 30, 0, 0, 0, DateTimeKind.Utc));
        var judgement = Sample.Judgement(file: "/repo/" + Injection, message: Injection) with
        {
            Scope = new(Injection, [], Injection, null, new DateTime(2027, 1, 2, 0, 0, 0, DateTimeKind.Utc), Injection),
            MovedFrom = Injection,
        };
        var report = new Report(Sample.Root, [new("/repo/" + Injection, Injection, [judgement, judgement with { State = FindingState.Exempt, Exemption = exemption }])])
        {
            Projects = [new("/repo/" + Injection, null, default, default)],
            Sources = new Dictionary<SourceKey, SourceLine> { [new("/repo/" + Injection, 12)] = SourceLine.Of(Injection, 1) },
            History = new([new(new(2027, 1, 1), 4)], ""),
        };
        var young = Page(report with { History = new([], Injection) });

        var page = Page(report);

        foreach (var one in (XElement[])[page, young])
        {
            Assert.IsEmpty(All(one, "script"));
            Assert.DoesNotContain("onload", one.Descendants().Attributes().Select(attribute => attribute.Name.LocalName));
            Assert.IsGreaterThanOrEqualTo(10, Regex.Count(one.Value, Regex.Escape(Injection)));
        }

        Assert.Contains(Injection, All(page, "figcaption").Single().Value);
    }

    [TestMethod]
    public void Page_LoadsNothing()
    {
        var html = HtmlReport.Render(Sample.Full());
        var page = Page(Sample.Full());

        Assert.IsEmpty(page.Descendants().Where(element => element.Name.LocalName is "link" or "iframe" or "img" or "object" or "base"));
        Assert.IsEmpty(page.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "src" or "srcset" or "data"));
        foreach (var loading in new[] { "@import", "url(", "fetch(", "XMLHttpRequest", "import(" })
            Assert.DoesNotContain(loading, html);
        Assert.Contains("default-src 'none'", html);
    }

    [TestMethod]
    public void Headings_GoDownOneLevelAtATime()
    {
        var levels = Page(Sample.Full()).Descendants().Where(element => element.Name.LocalName is "h1" or "h2" or "h3" or "h4").Select(element => element.Name.LocalName[1] - '0').ToList();

        Assert.AreEqual(1, levels[0]);
        Assert.HasCount(1, levels.Where(level => level == 1));
        foreach (var (before, next) in levels.Zip(levels.Skip(1)))
            Assert.IsLessThanOrEqualTo(before + 1, next);
    }

    [TestMethod]
    public void Landmarks_AreNamed()
    {
        var page = Page(Sample.Full());

        Assert.HasCount(1, All(page, "main"));
        Assert.HasCount(1, All(page, "header"));
        Assert.HasCount(1, All(page, "footer"));
        Assert.AreEqual("en", page.Attribute("lang")?.Value);
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        CollectionAssert.AllItemsAreUnique(ids);
        foreach (var reference in page.Descendants().Attributes("aria-labelledby"))
            Assert.Contains(reference.Value, ids);
        Assert.IsEmpty(All(page, "section").Where(section => section.Attribute("aria-labelledby") is null));
    }

    [TestMethod]
    public void Tables_HaveCaptionsAndScopedHeads()
    {
        var page = Page(Sample.Full());

        Assert.IsGreaterThanOrEqualTo(7, All(page, "table").Count());
        Assert.IsEmpty(All(page, "table").Where(table => table.Element("caption") is not { Value.Length: > 0 }));
        Assert.IsEmpty(All(page, "th").Where(head => head.Attribute("scope") is null));
        Assert.IsEmpty(All(page, "input").Concat(All(page, "select")).Where(control => control.Parent!.Name.LocalName != "label"));
        Assert.IsEmpty(All(page, "svg").Where(svg => svg.Element("title") is null || svg.Attribute("role")?.Value != "img"));
    }

    [TestMethod]
    public void EveryFinding_IsThereWithItsLine()
    {
        var page = Page(Sample.Full());
        var rows = All(page, "table").Single(table => table.Attribute("id")?.Value == "list").Element("tbody")!.Elements().ToList();

        Assert.HasCount(6, rows);
        CollectionAssert.AreEqual(new[] { "new", "new", "new", "new", "moved", "debt" }, rows.Select(row => row.Element("td")!.Element("span")!.Value).ToArray());
        Assert.Contains("var x = 1;", rows[2].Value);
        Assert.Contains("the file has changed since it was compiled", rows[3].Value);
        Assert.Contains("bootstrap", All(page, "table").Last().Value);
        Assert.Contains("2027-06-30", All(page, "table").Last().Value);
    }

    [TestMethod]
    public void Deadlines_AreMarkedInTheCurveAndToldInWords()
    {
        const string Words = "Deadlines: 2026-07-31 websocket; 2026-08-09 the agents of the second house; 2026-08-18 orders.";
        var curve = All(Page(Sample.Full()), "figure").Single();
        var svg = All(curve, "svg").Single();

        Assert.EndsWith(Words, svg.Element("title")!.Value);
        Assert.EndsWith(Words, curve.Element("figcaption")!.Value);
        CollectionAssert.AreEqual(
            new[] { "2026-07-31 websocket", "2026-08-09 the agents of the…", "2026-08-18 orders" },
            All(svg, "text").Where(text => text.Attribute("class")?.Value == "deadline").Select(text => text.Value).ToArray());
        Assert.HasCount(3, All(svg, "line").Where(line => line.Attribute("class")?.Value == "deadline"));
        Assert.DoesNotContain("Deadline", All(Page(Sample.Full() with { Verdicts = Sample.Mixed().Verdicts }), "figure").Single().Value);
    }

    [TestMethod]
    public void Shares_TellNumeratorDenominatorAndTheRest() =>
        Assert.Contains("33.7 % clean: 3,027 of 8,973; 5,934 open, 12 exempt", Page(Sample.Full()).Value);

    [TestMethod]
    public void Page_FollowsLightAndDark() => Assert.Contains("color-scheme: light dark", HtmlReport.Render(Sample.Mixed()));

    [TestMethod]
    public void Paths_MayBreakBetweenNamesAndNeverBeforeAnExtension() => Assert.Contains(
        "tests/<wbr />A.<wbr />Orders.<wbr />Tests/<wbr />A.<wbr />Tests.cs:12:9",
        HtmlReport.Render(Sample.Report(Sample.Judgement(file: "/repo/tests/A.Orders.Tests/A.Tests.cs"))));

    [TestMethod]
    public void ControlCharacters_AreSeen() => Assert.Contains("a\u241B[2Jb", Page(Sample.Report(Sample.Judgement(message: "a\u001b[2Jb"))).Value);

    [GeneratedRegex(@"<script>.*</script>", RegexOptions.Singleline)]
    private static partial Regex Script();
}
