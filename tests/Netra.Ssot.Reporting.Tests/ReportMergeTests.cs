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
        var other = new Report(Sample.Root, [new(Projects[0], "net10.0", [Sample.Judgement(line: 99)])]);

        var message = Assert.ThrowsExactly<BadReportException>(() => ReportMerge.Join(Sample.Root, [("one.json", Part(Projects[0])), ("two.json", other)])).Message;

        Assert.AreEqual("one.json and two.json say different things of b/B.csproj; merge the parts of one run, and each part once", message);
    }
}
