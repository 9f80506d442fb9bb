using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Baseline;

[TestClass]
public sealed class VerifyTests : GateTestCase
{
    const string File = "A.Tests.SSOT2001.txt";

    static GitShell Committed(params string[] symbols)
    {
        var git = new GitShell();
        git.Debt(File, symbols);
        git.Debt("B.Tests.SSOT2003.txt", "z");
        git.Commit("baseline");
        return git;
    }

    static ShellResult Verify(GitShell git) => git.Run("baseline", "verify", "--against", "main");

    [TestMethod]
    public void SameOrFewer_Passes_AndCounts()
    {
        using var git = Committed("a", "b*3");
        Assert.AreEqual("SSOT: 5 debt in main, 5 now", Verify(git).Output.Trim());
        git.Debt(File, "b*2");

        var shrunk = Verify(git);

        Assert.AreEqual((ExitCode.Clean, "SSOT: 5 debt in main, 3 now"), (shrunk.ExitCode, shrunk.Output.Trim()));
    }

    [TestMethod]
    [DataRow("a b*3 c")]
    [DataRow("a b*4")]
    [DataRow("a b*2 c")]
    public void AnyEntryMore_Fails_EvenWhenAnotherWent(string symbols)
    {
        using var git = Committed("a", "b*3");
        git.Debt(File, symbols.Split(' '));

        var grown = Verify(git);

        Assert.AreEqual(ExitCode.Findings, grown.ExitCode);
        Assert.Contains($".ssot/debt/{File} grew by 1", grown.Output);
    }

    [TestMethod]
    public void NewFile_Fails_AndARenamedOneDoesNot()
    {
        using var git = Committed("a", "b");
        System.IO.File.Move(Path.Combine(git.Folder, ".ssot/debt", File), Path.Combine(git.Folder, ".ssot/debt/New.Tests.SSOT2001.txt"));
        Assert.AreEqual(ExitCode.Clean, Verify(git).ExitCode);

        // One that is gone stands for one new one, not for two.
        git.Debt("Other.Tests.SSOT2001.txt", "a", "b");
        Assert.AreEqual(ExitCode.Findings, Verify(git).ExitCode);
    }

    [TestMethod]
    public void MovedMember_IsNoGrowth_AndMovedProjectFindingIs()
    {
        using var git = Committed("a");
        git.Write(".ssot/debt/" + File, "tests/Moved.cs\tM:A.a\tM:T.X\t1\n");
        Assert.AreEqual(ExitCode.Clean, Verify(git).ExitCode);

        git.Write(".ssot/debt/P.Tests.SSOT1004.txt", "tests/P.csproj\t\tMoq\t1\n");
        git.Commit("packages");
        git.Write(".ssot/debt/P.Tests.SSOT1004.txt", "tests/Q.csproj\t\tMoq\t1\n");
        Assert.AreEqual(ExitCode.Findings, Verify(git).ExitCode);
    }

    [TestMethod]
    public void UnreadableBaseline_Fails_AndWhoMendsItPasses()
    {
        using var git = Committed("a");
        git.Write(".ssot/debt/" + File, "b\na\n");
        Assert.AreEqual(ExitCode.Findings, Verify(git).ExitCode);
        git.Commit("broken");
        git.Debt(File, "a");

        var mended = Verify(git);
        git.Debt(File, "a", "b");
        var grown = Verify(git);

        Assert.AreEqual(ExitCode.Clean, mended.ExitCode, mended.Output);
        Assert.Contains("in main (line 1); it is compared with what it was when it last could be read", mended.Error);
        Assert.AreEqual(ExitCode.Findings, grown.ExitCode);
        Assert.Contains("grew by 1", grown.Output);
    }

    [TestMethod]
    public void UnknownCommit_AndNoRepository_AreUsageErrors()
    {
        using var git = Committed("a");
        var unknown = git.Run("baseline", "verify", "--against", "--nope");
        Assert.AreEqual(ExitCode.Usage, unknown.ExitCode);

        using var outside = new Shell();
        var none = outside.Run("baseline", "verify", "--against", "main");
        Assert.AreEqual(ExitCode.Usage, none.ExitCode);
        Assert.Contains("no git repository", none.Error);
    }
}
