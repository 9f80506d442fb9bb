using Netra.Ssot.Cli.SelfTests;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Reports;

[TestClass]
public sealed class ReportCommandTests : GateTestCase
{
    [TestMethod]
    public void Report_DescribesWhateverThereIs()
    {
        using var shell = new Shell();
        var assembly = new CanaryGround(shell.Folder).Emit("Env.Tests", CanaryCode.EnvironmentAccess);

        var result = shell.Run("report", assembly);

        Assert.AreEqual(0, result.ExitCode, result.Error);
        Assert.Contains("rule", result.Output);
        Assert.Contains("0.0 % of the test classes are clean: 0 of 1; 1 open, 0 exempt", result.Output);
        Assert.Contains("The history could not be read", result.Output);
    }

    [TestMethod]
    public void WithoutAPath_ItIsTheRepository()
    {
        using var shell = new Shell();
        new CanaryGround(shell.Folder).Emit("Env.Tests", CanaryCode.EnvironmentAccess);
        shell.Write("Directory.Ssot.props", "<Project />");

        Assert.Contains("Env.Tests.dll", shell.Run("report", "--format", "markdown").Output);
    }

    [TestMethod]
    public void FromFindings_SaysTheSameAsJudging()
    {
        using var shell = new Shell();
        var assembly = new CanaryGround(shell.Folder).Emit("Env.Tests", CanaryCode.EnvironmentAccess);
        shell.Run("check", assembly, "--format", "json", "--output", "f.json");

        Assert.AreEqual(shell.Run("report", assembly, "--format", "html").Output, shell.Run("report", "--from", "f.json", "--format", "html").Output);
    }

    [TestMethod]
    public void FromFindingsAndAPath_IsTwo()
    {
        using var shell = new Shell();
        shell.Write("f.json", "{}");

        var result = shell.Run("report", ".", "--from", "f.json");

        Assert.AreEqual(2, result.ExitCode);
        Assert.Contains("leave out the paths", result.Error);
    }

    [TestMethod]
    public void InvalidPolicy_IsTwo()
    {
        using var shell = new Shell();
        var assembly = new CanaryGround(shell.Folder).Emit("Env.Tests", CanaryCode.EnvironmentAccess);
        shell.Write("my.props", "<Project><ItemGroup><SsotForbidden Include='X' /></ItemGroup></Project>");

        Assert.AreEqual(2, shell.Run("report", assembly, "--policy", "my.props").ExitCode);
    }
}
