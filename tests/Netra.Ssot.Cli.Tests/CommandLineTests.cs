using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests;

[TestClass]
public sealed class CommandLineTests : GateTestCase
{
    [TestMethod]
    [DataRow]
    [DataRow("frobnicate")]
    [DataRow("check")]
    [DataRow("check", "x", "--format", "yaml")]
    [DataRow("check", "missing.dll")]
    [DataRow("check", "--unknown")]
    [DataRow("explain", "SSOT0000")]
    [DataRow("rules", "--format", "html")]
    public void WrongUsage_IsTwoAndOneLineOnStandardError(params string[] arguments)
    {
        using var shell = new Shell();

        var result = shell.Run(arguments);

        Assert.AreEqual(2, result.ExitCode);
        Assert.AreEqual("", result.Output);
        Assert.StartsWith("dotnet ssot: ", result.Error);
        Assert.HasCount(1, result.Error.TrimEnd().Split('\n'));
    }

    [TestMethod]
    public void WrongUsage_CannotSteerTheConsole()
    {
        using var shell = new Shell();

        Assert.DoesNotContain("\u001b", shell.Run("check", "a\u001b[2J.dll").Error);
    }

    [TestMethod]
    [DataRow("check", "--policy")]
    [DataRow("check", "--references")]
    public void MissingOptionFile_IsWrongUsage(string verb, string option)
    {
        using var shell = new Shell();
        shell.Write("a.dll", "");

        var result = shell.Run(verb, "a.dll", option, "nowhere");

        Assert.AreEqual(2, result.ExitCode);
        Assert.Contains("nowhere", result.Error);
    }

    [TestMethod]
    public void Help_TellsWhatABareAssemblyIsJudgedBy()
    {
        using var shell = new Shell();

        var result = shell.Run("check", "--help");

        Assert.AreEqual(0, result.ExitCode);
        Assert.Contains("except SSOT1002 and SSOT5001", result.Output);
    }
}
