using Netra.Ssot.Reporting.Formats.Html;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests.Formats.Html;

[TestClass]
public sealed class BurnDownScaleTests : GateTestCase
{
    static readonly DateOnly Start = new(2026, 1, 1);

    static ScopeDeadline Deadline(int day, params string[] scopes) => new(Start.AddDays(day), scopes.Length > 0 ? scopes : ["scope"]);

    static BurnDownScale Scale(int days, params ScopeDeadline[] deadlines) =>
        new(days == 0 ? [new(Start, 40)] : [new(Start, 40), new(Start.AddDays(days), 7)], deadlines);

    [TestMethod]
    [DataRow(100, -1, false)]
    [DataRow(100, 0, true)]
    [DataRow(100, 50, true)]
    [DataRow(100, 200, true)]
    [DataRow(100, 201, false)]
    [DataRow(0, 30, true)]
    [DataRow(0, 31, false)]
    public void Deadline_IsDrawnInTheRangeOrNearItsEnd(int days, int deadline, bool isDrawn) =>
        Assert.HasCount(isDrawn ? 1 : 0, Scale(days, Deadline(deadline)).Marks);

    [TestMethod]
    public void Range_ReachesToTheLastDeadlineThatIsDrawn()
    {
        var scale = Scale(100, Deadline(150), Deadline(900));

        Assert.AreEqual(BurnDownScale.Width - scale.Right, scale.X(Start.AddDays(150)), 0.001);
        Assert.AreEqual(BurnDownScale.Left + (scale.X(Start.AddDays(150)) - BurnDownScale.Left) * 2 / 3, scale.X(Start.AddDays(100)), 0.001);
    }

    [TestMethod]
    public void WithoutDeadlines_TheCurveFillsThePlot()
    {
        var scale = Scale(100, Deadline(900));

        Assert.AreEqual(BurnDownScale.Width - scale.Right, scale.X(Start.AddDays(100)), 0.001);
        Assert.IsLessThan(20.0, scale.Right);
        Assert.IsLessThan(20.0, scale.Top);
    }

    [TestMethod]
    public void Words_AreShortAndTellHowManyMore()
    {
        var marks = Scale(100, Deadline(10, "agents", "websocket", "z"), Deadline(60, "the websocket of the second house")).Marks;

        Assert.AreEqual("2026-01-11 agents +2", marks[0].Words);
        Assert.AreEqual("2026-03-02 the websocket of …", marks[1].Words);
    }

    [TestMethod]
    public void Words_MeetNeitherOtherWordsNorLinesNorTheEdges()
    {
        var random = new Random(20260101);
        for (var round = 0; round < 300; round++)
        {
            var days = random.Next(1, 400);
            var deadlines = Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(0, 2 * days)).Distinct().Order()
                .Select(day => Deadline(day, new string(random.Next(2) == 0 ? 'w' : '試', random.Next(1, 30)))).ToArray();
            var scale = Scale(days, deadlines);

            foreach (var (mark, deadline) in scale.Marks.Zip(scale.Drawn))
            {
                var end = mark.X + DeadlineMark.WidthOf(deadline);
                Assert.IsLessThanOrEqualTo(BurnDownScale.Width + 0.001, end, $"round {round}: {mark} leaves the chart");
                Assert.IsLessThan(scale.Top, BurnDownScale.Lane(mark.Lane), $"round {round}: {mark} lies in the plot");
                // A line goes down from its lane: whatever stands under foreign words must begin below them.
                foreach (var other in scale.Marks.Where(other => other.X > mark.X && other.X < end))
                    Assert.IsGreaterThan(mark.Lane, other.Lane, $"round {round}: {other} runs into {mark}");
            }
        }
    }
}
