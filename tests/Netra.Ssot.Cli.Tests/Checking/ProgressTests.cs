using Netra.Ssot.Cli.Checking;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Checking;

[TestClass]
public sealed class ProgressTests : GateTestCase
{
    readonly StringWriter _output = new() { NewLine = "\n" };

    void Work(Progress progress, int parts, TimeSpan each)
    {
        progress.Begin("projects judged", parts);
        for (var i = 0; i < parts; i++)
        {
            Clock.Advance(each);
            progress.Advance();
        }

        progress.End();
    }

    [TestMethod]
    public void ShortRun_SaysNothing()
    {
        Work(new Progress(_output, isInteractive: false, Clock), 4, TimeSpan.FromSeconds(1));

        Assert.AreEqual("", _output.ToString());
    }

    [TestMethod]
    public void LongRun_SaysALineEveryFewSeconds()
    {
        Work(new Progress(_output, isInteractive: false, Clock), 12, TimeSpan.FromSeconds(1));

        Assert.AreEqual("dotnet ssot: projects judged: 5 of 12\ndotnet ssot: projects judged: 10 of 12\n", _output.ToString());
    }

    [TestMethod]
    public void Terminal_IsWrittenInPlaceAndCleanAfterwards()
    {
        Work(new Progress(_output, isInteractive: true, Clock), 3, TimeSpan.FromSeconds(1));

        const string last = "dotnet ssot: projects judged: 3 of 3";
        Assert.DoesNotContain("\n", _output.ToString());
        Assert.EndsWith("\r" + last + "\r" + new string(' ', last.Length) + "\r", _output.ToString());
    }
}
