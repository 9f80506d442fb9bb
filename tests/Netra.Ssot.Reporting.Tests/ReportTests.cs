using Netra.Ssot.Core.Findings;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests;

[TestClass]
public sealed class ReportTests : GateTestCase
{
    [TestMethod]
    public void OtherVerdicts_LeaveAllElseAndAreCountedAnew()
    {
        var report = Sample.Report(Sample.Judgement()) with { SwitchedOff = [new("/repo/Off.csproj", "/repo/Directory.Ssot.props", "moving house")] };
        Assert.AreEqual(1, report.Summary.Total);

        var more = report with { Verdicts = [new Verdict("/repo/z.csproj", "", [Sample.Judgement()]), .. report.Verdicts] };

        Assert.AreEqual(2, more.Summary.Total);
        Assert.AreEqual("/repo/z.csproj", more.Verdicts[^1].Project);
        Assert.HasCount(1, more.SwitchedOff);
        Assert.AreEqual(1, report.Summary.Total);
    }
}
