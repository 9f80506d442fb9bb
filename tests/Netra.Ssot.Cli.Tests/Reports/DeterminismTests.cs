using Netra.Ssot.Cli.SelfTests;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Reports;

/// <summary>The same bytes from every machine: the real command in processes of its own.</summary>
[TestClass]
public sealed class DeterminismTests : GateTestCase
{
    static string Check(Shell shell, string format, params (string Name, string Value)[] variables)
    {
        var run = ExternalProgram.Run(
            Machine.DotNetHost, shell.Folder, [Path.Combine(AppContext.BaseDirectory, "dotnet-ssot.dll"), "check", ".", "--format", format, "--quiet"], variables)!.Value;
        Assert.AreEqual(1, run.ExitCode, run.Error);
        return run.Output;
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
