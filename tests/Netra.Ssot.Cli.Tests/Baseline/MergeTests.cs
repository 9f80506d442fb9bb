using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Baseline;

[TestClass]
public sealed class MergeTests : GateTestCase
{
    const string File = "A.Tests.SSOT2001.txt";

    /// <summary>Two branches, each with its own baseline, out of a common one; on the first of them.</summary>
    static void Branch(GitShell git, string[] ancestor, string[] ours, string[] theirs)
    {
        git.Debt(File, ancestor);
        git.Commit("ancestor");
        git.Git("checkout", "-q", "-b", "theirs");
        git.Debt(File, theirs);
        git.Commit("theirs");
        git.Git("checkout", "-q", "main");
        git.Debt(File, ours);
        git.Commit("ours");
    }

    [TestMethod]
    public void IndependentFixes_OfAdjacentLines_MergeWithTheDriver()
    {
        using var git = new GitShell();
        git.InstallDriver();
        Branch(git, ["a", "b", "c", "d*3"], ours: ["a", "c", "d*2"], theirs: ["a", "b", "d*2"]);

        git.Git("merge", "-q", "--no-edit", "theirs");

        Assert.AreEqual("a d", git.Symbols(File));
        Assert.AreEqual("", git.Git("status", "--porcelain"));
    }

    [TestMethod]
    public void WithoutTheDriver_GitConflicts_AndResolveEndsIt()
    {
        using var git = new GitShell();
        Branch(git, ["a", "b", "c"], ours: ["a", "c"], theirs: ["a", "b"]);
        Assert.AreNotEqual(0, git.TryGit("merge", "-q", "--no-edit", "theirs").ExitCode);
        Assert.Contains("marks of a merge conflict", git.Run("baseline", "show").Output);

        var resolved = git.Run("baseline", "resolve");

        Assert.AreEqual(ExitCode.Clean, resolved.ExitCode, resolved.Error);
        Assert.AreEqual("a", git.Symbols(File));
        git.Git("commit", "-q", "--no-edit");
        Assert.AreEqual("no baseline is in conflict\n", git.Run("baseline", "resolve").Output.ReplaceLineEndings("\n"));
    }

    [TestMethod]
    public void OneSideFixedEverything_AndDeletedTheFile_ResolveTakesItsWord()
    {
        using var git = new GitShell();
        Branch(git, ["a", "b"], ours: ["a"], theirs: ["a", "b"]);
        git.Git("checkout", "-q", "theirs");
        git.Git("rm", "-q", ".ssot/debt/" + File);
        git.Commit("done");
        git.Git("checkout", "-q", "main");
        Assert.AreNotEqual(0, git.TryGit("merge", "-q", "--no-edit", "theirs").ExitCode);

        Assert.AreEqual(ExitCode.Clean, git.Run("baseline", "resolve").ExitCode);

        git.Git("commit", "-q", "--no-edit");
        Assert.IsFalse(System.IO.File.Exists(Path.Combine(git.Folder, ".ssot/debt", File)));
    }

    [TestMethod]
    public void UnreadableSide_IsAConflict_AndNothingIsWritten()
    {
        using var git = new GitShell();
        var (ancestor, ours, theirs) = (git.Debt("o.txt", "a"), git.Debt("a.txt", "a"), git.Write("b.txt", "no entry\n"));

        var run = git.Run("baseline", "merge", ancestor, ours, theirs);

        Assert.AreEqual(1, run.ExitCode);
        Assert.Contains("no entry", run.Error);
        Assert.AreEqual("a", git.Symbols("a.txt"));
    }
}
