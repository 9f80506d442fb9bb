using System.Xml.Linq;
using Netra.Ssot.Reporting.Formats;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests.Formats;

[TestClass]
public sealed class HtmlReportTests : GateTestCase
{
    const string Injection = "<script>alert('1')</script>\" onload=\"x";

    [TestMethod]
    public void HostileText_StaysText()
    {
        var html = HtmlReport.Render(Sample.Report(Sample.Judgement(file: "/repo/" + Injection, message: Injection)));

        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("\" onload", html);
        Assert.Contains("&lt;script&gt;", html);
    }

    [TestMethod]
    public void Page_IsWellFormedAndLoadsNothing()
    {
        var html = HtmlReport.Render(Sample.Mixed());

        // Void elements apart, the page is also XML.
        var page = XDocument.Parse(html.Replace("<meta charset=\"utf-8\">", "").Replace("<meta name=\"viewport\" content=\"width=device-width\">", ""));
        Assert.IsFalse(page.Descendants().Any(e => e.Attribute("src") is not null || e.Name.LocalName is "script" or "link" or "iframe"));
        Assert.HasCount(4, page.Descendants("tr").Where(e => e.Attribute("class") is not null));
    }

    [TestMethod]
    public void Page_FollowsLightAndDark() => Assert.Contains("color-scheme: light dark", HtmlReport.Render(Sample.Mixed()));
}
