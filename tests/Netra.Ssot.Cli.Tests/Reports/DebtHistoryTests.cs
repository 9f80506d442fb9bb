using Netra.Ssot.Cli.Reports;
using Netra.Ssot.Cli.Tests.Baseline;
using Netra.Ssot.Reporting;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Reports;

[TestClass]
public sealed class DebtHistoryTests : GateTestCase
{
    const string File = "A.SSOT2001.txt";

    static void Commit(GitShell git, string day, string file, int count)
    {
        git.Debt(file, $"Run*{count}");
        CommitAt(git, day);
    }

    static void CommitAt(GitShell git, string day)
    {
        git.Date = day;
        git.Commit(day);
    }

    [TestMethod]
    public void EveryDay_HasItsLastState()
    {
        using var git = new GitShell();
        Commit(git, "2026-01-02T10:00:00Z", File, 9);
        Commit(git, "2026-01-02T11:00:00Z", File, 8);
        Commit(git, "2026-02-03T10:00:00Z", "B.SSOT2003.txt", 5);
        git.Write("unrelated.txt", "x");
        CommitAt(git, "2026-02-20T10:00:00Z");
        Commit(git, "2026-03-04T23:30:00-05:00", File, 2);

        CollectionAssert.AreEqual(
            new DebtPoint[] { new(new(2026, 1, 2), 8), new(new(2026, 2, 3), 13), new(new(2026, 3, 5), 7) },
            DebtHistoryReader.Read(git.Folder).Points.ToArray());
    }

    [TestMethod]
    public void MergedBranch_IsCountedOnce()
    {
        using var git = new GitShell();
        Commit(git, "2026-01-01T10:00:00Z", File, 9);
        git.Git("checkout", "-q", "-b", "side");
        Commit(git, "2026-01-02T10:00:00Z", "B.SSOT2003.txt", 4);
        git.Git("checkout", "-q", "-");
        Commit(git, "2026-01-03T10:00:00Z", File, 6);
        git.Git("merge", "-q", "--no-edit", "side");

        Assert.AreEqual(10, DebtHistoryReader.Read(git.Folder).Points[^1].Count);
    }

    /// <summary>A signature that git is set to show stands before everything else of its commit.</summary>
    [TestMethod]
    public void SignedCommits_AreReadAlike()
    {
        using var git = new GitShell();
        Commit(git, "2026-01-02T10:00:00Z", File, 9);
        var signed = git.Git("cat-file", "commit", "HEAD").Split("\n\n", 2);
        git.Write("signed.txt", $"{signed[0]}\ngpgsig -----BEGIN SSH SIGNATURE-----\n U1NI\n -----END SSH SIGNATURE-----\n\n{signed[1]}");
        git.Git("reset", "-q", "--soft", git.Git("hash-object", "-t", "commit", "-w", "signed.txt").Trim());
        git.Git("config", "log.showSignature", "true");

        CollectionAssert.AreEqual(new DebtPoint[] { new(new(2026, 1, 2), 9) }, DebtHistoryReader.Read(git.Folder).Points.ToArray());
    }

    [TestMethod]
    public void ShallowClone_SaysThatItIsOne()
    {
        using var git = new GitShell();
        Commit(git, "2026-01-02T10:00:00Z", File, 9);
        Commit(git, "2026-02-03T10:00:00Z", File, 7);
        git.Git("clone", "-q", "--depth", "1", "file://" + git.Folder, "clone");

        var history = DebtHistoryReader.Read(Path.Combine(git.Folder, "clone"));

        Assert.AreEqual(new DebtPoint(new(2026, 2, 3), 7), history.Points.Single());
        Assert.IsTrue(history.IsCut);
        Assert.IsFalse(DebtHistoryReader.Read(git.Folder).IsCut);
    }

    [TestMethod]
    public void WithoutHistory_ItSaysWhy()
    {
        using var git = new GitShell();
        git.Write("unrelated.txt", "x");
        CommitAt(git, "2026-02-20T10:00:00Z");

        Assert.AreEqual("No commit has touched .ssot/debt yet.", DebtHistoryReader.Read(git.Folder).Absence);
        using var shell = new Shell();
        Assert.StartsWith("The history could not be read: ", DebtHistoryReader.Read(shell.Folder).Absence);
    }
}
