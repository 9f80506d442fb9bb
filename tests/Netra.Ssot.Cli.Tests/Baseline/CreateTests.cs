using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Baseline;

[TestClass]
public sealed class CreateTests : GateTestCase
{
    /// <summary>The last prune deletes a baseline; in the repository, or in a folder of it.</summary>
    [TestMethod]
    [DataRow("")]
    [DataRow("nested/")]
    public void BaselineThatWasFinished_IsNotBegunAnew(string below)
    {
        using var git = new GitShell();
        git.Write(below + "Directory.Ssot.props", "<Project><PropertyGroup><SsotCI>false</SsotCI></PropertyGroup></Project>");
        var project = git.Write(below + "tests/A.Tests.csproj", "<Project />");
        var baseline = git.Write(below + ".ssot/debt/A.Tests.SSOT2001.txt", "tests/A.cs\tM:A.M\tM:T.X\t1\n");
        git.Commit("begin");
        File.Delete(baseline);
        git.Commit("done");

        var again = git.Run("baseline", "create", project);

        Assert.AreEqual(ExitCode.Usage, again.ExitCode);
        Assert.Contains("there has been a baseline .ssot/debt/A.Tests.SSOT2001.txt, which git remembers", again.Error);
        // Another rule may have come into force since: it is not refused for what another one had.
        Assert.DoesNotContain("there has been", git.Run("baseline", "create", project, "--rule", "SSOT2004").Error);
    }
}
