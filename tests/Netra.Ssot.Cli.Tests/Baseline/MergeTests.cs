using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Baseline;

[TestClass]
public sealed class MergeTests : GateTestCase
{
    const string File = "A.Tests.SSOT2001.txt";

    /// <summary>Two branches, each with its own baseline, out of a common one; on the first of them.</summary>
    static void Branch(GitShell git, string[] ancestor, string[] ours, string[] theirs) => Branch(git, File, ancestor, ours, theirs);

    static void Branch(GitShell git, string file, string[] ancestor, string[] ours, string[] theirs)
    {
        git.Debt(file, ancestor);
        git.Commit("ancestor");
        git.Git("checkout", "-q", "-b", "theirs");
        git.Debt(file, theirs);
        git.Commit("theirs");
        git.Git("checkout", "-q", "main");
        git.Debt(file, ours);
        git.Commit("ours");
    }

    [TestMethod]
    public void IndependentFixes_OfAdjacentLines_MergeWithTheDriver()
    {
        using var git = new GitShell();
        git.Init();
        Branch(git, ["a", "b", "c", "d*3"], ours: ["a", "c", "d*2"], theirs: ["a", "b", "d*2"]);

        git.Git("merge", "-q", "--no-edit", "theirs");

        Assert.AreEqual("a d", git.Symbols(File));
        Assert.AreEqual("", git.Git("status", "--porcelain"));
    }

    /// <summary>One merge of many baselines, each with fixes of its own on either side; the driver runs once for each that both sides changed.</summary>
    [TestMethod]
    public void RandomFixesOfBothSides_AreAllGone_AndNothingGrew()
    {
        const int Files = 8;
        using var git = new GitShell();
        git.Init();
        var random = new Random(20261126);
        var sides = Enumerable.Range(0, Files).Select(i => (File: $"P{i}.Tests.SSOT2001.txt", Entries: Enumerable.Range(0, random.Next(4, 12)).Select(n =>
        {
            var all = random.Next(1, 4);
            var (ours, theirs) = (random.Next(all + 1), random.Next(all + 1));
            return (Symbol: $"m{n:00}", All: all, Ours: ours, Theirs: theirs, Left: Math.Max(0, ours + theirs - all));
        }).ToList())).ToList();

        void Write(string branch, Func<(string Symbol, int All, int Ours, int Theirs, int Left), int> count)
        {
            foreach (var (file, entries) in sides)
                git.Debt(file, [.. entries.Where(entry => count(entry) > 0).Select(entry => $"{entry.Symbol}*{count(entry)}")]);
            git.Commit(branch);
        }

        Write("ancestor", entry => entry.All);
        git.Git("checkout", "-q", "-b", "theirs");
        Write("theirs", entry => entry.Theirs);
        git.Git("checkout", "-q", "main");
        Write("ours", entry => entry.Ours);

        git.Git("merge", "-q", "--no-edit", "theirs");

        Assert.AreEqual("", git.Git("status", "--porcelain"));
        foreach (var (file, entries) in sides)
        {
            var expected = string.Join(" ", entries.Where(entry => entry.Left > 0).Select(entry => entry.Left > 1 ? $"{entry.Symbol}*{entry.Left}" : entry.Symbol));
            Assert.AreEqual(expected, git.Symbols(file), file);
        }
    }

    /// <summary>The policy may lie in a folder of a larger repository, whose path is as people name folders.</summary>
    [TestMethod]
    public void RepositoryBelowThatOfGit_MergesWithItsDriver()
    {
        const string Below = "the tests' house";
        using var git = new GitShell();
        git.Init(Below);
        var file = $"../../{Below}/.ssot/debt/{File}";
        git.Write(Below + "/.ssot/debt/x", "");
        Branch(git, file, ["a", "b", "c"], ours: ["a", "c"], theirs: ["a", "b"]);

        git.Git("merge", "-q", "--no-edit", "theirs");

        Assert.AreEqual("a", git.Symbols(file));
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

    /// <summary>Git has dropped the sides of what was staged with its marks, and the merge is still known: while it goes on, and when it was committed.</summary>
    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void MarksThatWereStagedOrCommitted_AreResolvedFromTheMerge(bool isCommitted)
    {
        using var git = new GitShell();
        Branch(git, ["a", "b", "c"], ours: ["a", "c"], theirs: ["a", "b"]);
        Assert.AreNotEqual(0, git.TryGit("merge", "-q", "--no-edit", "theirs").ExitCode);
        git.Git("add", "-A");
        if (isCommitted)
        {
            git.Git("commit", "-q", "--no-edit");
            git.Write("later.txt", "work goes on");
            git.Commit("later");
        }

        var resolved = git.Run("baseline", "resolve");

        Assert.AreEqual(ExitCode.Clean, resolved.ExitCode, resolved.Error);
        Assert.AreEqual("a", git.Symbols(File));
        Assert.AreEqual($"M  .ssot/debt/{File}", git.Git("status", "--porcelain").TrimEnd());
    }

    [TestMethod]
    public void MarksThatNoMergeBrought_AreToldWithARemedy()
    {
        using var git = new GitShell();
        git.Debt(File, "a");
        git.Commit("good");
        git.Write(".ssot/debt/" + File, "<<<<<<< HEAD\n");
        git.Commit("copied from elsewhere");

        var resolved = git.Run("baseline", "resolve");

        Assert.AreEqual(ExitCode.Findings, resolved.ExitCode);
        Assert.Contains("marks of a merge conflict", resolved.Error);
        Assert.Contains($"git checkout COMMIT -- .ssot/debt/{File}", resolved.Error);
        Assert.DoesNotContain("no baseline is in conflict", resolved.Output);
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
