using System.Text.Json;
using Netra.Ssot.Reporting.Formats;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests;

[TestClass]
public sealed class SwitchedOffTests : GateTestCase
{
    static readonly SwitchedOff A = new("/repo/a/A.csproj", "/repo/Directory.Ssot.props", "moving <house>"), B = A with { Project = "/repo/b/B.csproj" };

    static Report Off(params SwitchedOff[] projects) => new(Sample.Root, []) { SwitchedOff = projects };

    public static IEnumerable<ReportFormat> AllFormats => Enum.GetValues<ReportFormat>();

    [TestMethod]
    [DynamicData(nameof(AllFormats))]
    public void EveryFormat_TellsTheProjectThePolicyAndTheReason(ReportFormat format)
    {
        var told = ReportRenderer.Render(Off(A), format);

        foreach (var part in new[] { "a/A.csproj", "Directory.Ssot.props", "house" })
            Assert.Contains(part, told);
        Assert.DoesNotContain("house", ReportRenderer.Render(Off(), format));
    }

    [TestMethod]
    [DynamicData(nameof(AllFormats))]
    public void Parts_JoinToTheWhole(ReportFormat format) => Assert.AreEqual(
        ReportRenderer.Render(Off(A, B), format), ReportRenderer.Render(ReportMerge.Join(Sample.Root, [("1", Off(B)), ("2", Off(A)), ("3", Off(A))]), format));

    [TestMethod]
    public void OnePolicy_IsOneLine() => Assert.StartsWith(
        "Not judged, because SsotMode is off in Directory.Ssot.props (moving <house>): a/A.csproj, b/B.csproj.\n", TextReport.Render(Off(B, A)));

    [TestMethod]
    public void Sarif_NotifiesOfIt()
    {
        using var sarif = JsonDocument.Parse(SarifReport.Render(Off(A)));

        var notification = sarif.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("toolConfigurationNotifications")[0];

        Assert.AreEqual("warning", notification.GetProperty("level").GetString());
        Assert.Contains("moving <house>", notification.GetProperty("message").GetProperty("text").GetString()!);
    }
}
