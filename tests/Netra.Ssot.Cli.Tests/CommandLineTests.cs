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
    public void OutputThatCannotBeWritten_IsWrongUsageInOneLine()
    {
        using var shell = new Shell();
        shell.Write("native.dll", "\u007FELF" + new string(' ', 60));
        shell.Write("taken/by a folder.json", "");

        var result = shell.Run("check", "native.dll", "--quiet", "--format", "json", "--output", "taken");

        Assert.AreEqual(2, result.ExitCode, result.Error);
        Assert.Contains($"'{Path.Combine(shell.Folder, "taken")}' cannot be written", result.Error);
        Assert.HasCount(1, result.Error.TrimEnd().Split('\n'));
    }

    [TestMethod]
    public void WhatNobodyForesaw_IsThreeWithWhatToReport()
    {
        var closed = new StringWriter();
        closed.Dispose();
        using var error = new StringWriter();

        var exitCode = CommandLine.Run(["rules", "--format", "json"], new(closed, error, Scratch.Path, Clock));

        Assert.AreEqual(3, exitCode);
        Assert.StartsWith("dotnet ssot: internal error; report it with the lines below", error.ToString());
        Assert.Contains(nameof(ObjectDisposedException), error.ToString());
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
