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
