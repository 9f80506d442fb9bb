using Netra.Ssot.Reporting.Formats.Html;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests.Formats.Html;

/// <summary>Pictures of the page as a browser draws it, among the test's results, for a person to look at.</summary>
[TestClass]
public sealed class HtmlLooksTests : GateTestCase
{
    [TestMethod]
    [DataRow("light.png", "--screenshot", "--window-size=1280,3700")]
    [DataRow("dark.png", "--screenshot", "--window-size=1280,3700", "--blink-settings=preferredColorScheme=0")]
    [DataRow("narrow.png", "--screenshot", "--window-size=500,5600")]
    [DataRow("paper.pdf", "--print-to-pdf", "--no-pdf-header-footer")]
    public void Page_IsDrawn(string name, string action, params string[] options)
    {
        var page = Scratch.Write("report.html", HtmlReport.Render(Sample.Full()));
        var picture = Path.Combine(Directory.CreateDirectory(Path.Combine(TestContext.TestRunResultsDirectory ?? Scratch.Path, "html-report")).FullName, name);
        Browser.Run(Scratch, [$"{action}={picture}", .. options, page]);

        Assert.IsTrue(File.Exists(picture), "the browser drew nothing");
        // An empty page of that size is a few kilobytes.
        Assert.IsGreaterThan(20_000, new FileInfo(picture).Length);
        TestContext.AddResultFile(picture);
    }

    [TestMethod]
    public void Paper_HasNoSortArrowsAndWholeDays()
    {
        var paper = Scratch.PathOf("paper.pdf");
        Browser.Run(Scratch, $"--print-to-pdf={paper}", "--no-pdf-header-footer", Scratch.Write("report.html", HtmlReport.Render(Sample.Full())));
        if (ExternalProgram.Run("pdftotext", Scratch.Path, ["-layout", paper, "-"]) is not { } text)
        {
            Assert.Inconclusive("there is no pdftotext, so the paper was not read");
            return;
        }

        Assert.Contains("What and where", text.Output);
        Assert.Contains("2027-06-30", text.Output);
        foreach (var arrow in "↕↑↓")
            Assert.DoesNotContain(arrow.ToString(), text.Output);
    }
}
