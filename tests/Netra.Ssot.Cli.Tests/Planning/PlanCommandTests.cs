using Netra.Ssot.Cli.SelfTests;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Planning;

[TestClass]
public sealed class PlanCommandTests : GateTestCase
{
    static string Plan(Shell shell) => File.ReadAllText(Path.Combine(shell.Folder, "SSOT-migration.md"));

    [TestMethod]
    public void Plan_IsWrittenTickedAndKept()
    {
        using var shell = new Shell();
        shell.Write("Directory.Ssot.props", "<Project />");
        var ground = new CanaryGround(shell.Folder);
        ground.Emit("Env.Tests", CanaryCode.EnvironmentAccess);
        shell.Run("check", "Env.Tests.dll", "--format", "json", "--output", "red.json");

        var first = shell.Run("plan", "--from", "red.json");

        Assert.AreEqual(0, first.ExitCode, first.Error);
        Assert.Contains("SSOT: 0 of 1 files are done; the plan is in SSOT-migration.md", first.Output);
        Assert.Contains("- [ ] `Env.Tests.dll`: ", Plan(shell));

        File.AppendAllText(Path.Combine(shell.Folder, "SSOT-migration.md"), "  Ann does this one.\n");
        ground.Emit("Env.Tests", CanaryCode.Nothing);
        shell.Run("plan", "Env.Tests.dll");

        Assert.Contains("- [x] `Env.Tests.dll`: done", Plan(shell));
        Assert.EndsWith("-->\n  Ann does this one.\n", Plan(shell));
    }

    [TestMethod]
    public void InvalidPolicy_WritesNothing()
    {
        using var shell = new Shell();
        var assembly = new CanaryGround(shell.Folder).Emit("Env.Tests", CanaryCode.EnvironmentAccess);
        shell.Write("my.props", "<Project><ItemGroup><SsotForbidden Include='X' /></ItemGroup></Project>");

        var result = shell.Run("plan", assembly, "--policy", "my.props");

        Assert.AreEqual(2, result.ExitCode);
        Assert.Contains("SSOT9001", result.Error);
        Assert.IsFalse(File.Exists(Path.Combine(shell.Folder, "SSOT-migration.md")));
    }

    [TestMethod]
    public void FileThatIsNotUtf8_IsLeftAlone()
    {
        using var shell = new Shell();
        var assembly = new CanaryGround(shell.Folder).Emit("Env.Tests", CanaryCode.EnvironmentAccess);
        var file = Path.Combine(shell.Folder, "plan.md");
        File.WriteAllBytes(file, [0x41, 0xFF, 0x0A]);

        Assert.AreEqual(2, shell.Run("plan", assembly, "--output", "plan.md").ExitCode);
        CollectionAssert.AreEqual(new byte[] { 0x41, 0xFF, 0x0A }, File.ReadAllBytes(file));
    }
}
