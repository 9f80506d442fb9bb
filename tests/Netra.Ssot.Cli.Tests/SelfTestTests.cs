using Netra.Ssot.Cli.SelfTests;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests;

[TestClass]
public sealed class SelfTestTests : GateTestCase
{
    [TestMethod]
    public void EveryRule_Fires()
    {
        using var shell = new Shell();

        var result = shell.Run("selftest");

        CollectionAssert.AreEqual(
            RuleCatalogue.All.Select(rule => rule.Id + " fires").ToArray(), result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.AreEqual(0, result.ExitCode);
    }

    [TestMethod]
    public void SilentRule_IsNamedAndFails()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var canaries = Canaries.All.ToDictionary();
        canaries["SSOT2003"] = ground => ground.Judge("Clean.Tests", CanaryCode.Nothing);
        canaries.Remove("SSOT9004");

        var exitCode = SelfTest.Run(new Session(output, error, "/", Clock), canaries);

        Assert.AreEqual(1, exitCode);
        Assert.Contains("SSOT2003 does not fire", output.ToString());
        Assert.Contains("SSOT2001 fires", output.ToString());
        Assert.Contains("SSOT2003, SSOT9004 cannot fire", error.ToString());
    }
}
