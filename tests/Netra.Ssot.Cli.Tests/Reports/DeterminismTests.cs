using System.Diagnostics;
using System.Text;
using Netra.Ssot.Cli.SelfTests;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Reports;

/// <summary>The same bytes from every machine: the real command in processes of its own.</summary>
[TestClass]
public sealed class DeterminismTests : GateTestCase
{
    static string Check(Shell shell, string format, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(Machine.DotNetHost, [typeof(CommandLine).Assembly.Location, "check", ".", "--format", format, "--quiet"])
        {
            WorkingDirectory = shell.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.AreEqual(1, process.ExitCode, error.Result);
        return output;
    }

    [TestMethod]
    [DataRow("json")]
    [DataRow("html")]
    public void CoresAndLanguage_ChangeNoByte(string format)
    {
        using var shell = new Shell();
        var ground = new CanaryGround(shell.Folder);
        foreach (var i in Enumerable.Range(0, 6))
            ground.Emit($"Iıİi{i}.Tests", CanaryCode.EnvironmentAccess);

        var one = Check(shell, format, ("DOTNET_PROCESSOR_COUNT", "1"));

        Assert.AreEqual(one, Check(shell, format, ("DOTNET_PROCESSOR_COUNT", "8")));
        Assert.AreEqual(one, Check(
            shell, format, ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "0"), ("DOTNET_SYSTEM_GLOBALIZATION_PREDEFINED_CULTURES_ONLY", "0")));
    }
}
