using Netra.Ssot.Cli.Debt;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Baseline;

[TestClass]
public sealed class DebtFolderTests : GateTestCase
{
    const string Entry = "a.cs\tM:A.M\tM:T.X\t1\n";

    static string[] Entries(DebtBook book) => [.. book.Files.Select(file => $"{file.Key} {file.Value.Count}").Order(StringComparer.Ordinal)];

    [TestMethod]
    public void ProjectsOfOneName_HaveBaselinesOfTheirOwn_AndKeepTheOldOne()
    {
        using var shell = new Shell();
        var (one, other) = (shell.Write("src/one/Tests.csproj", "<Project />"), shell.Write("src/other/Tests.csproj", "<Project />"));
        var alone = shell.Write("src/Alone.Tests.csproj", "<Project />");
        var names = new DebtNames(shell.Folder, []);

        Assert.AreEqual(("Tests~src~one", "Tests~src~other", "Alone.Tests"), (names.NewNameOf(one), names.NewNameOf(other), names.NewNameOf(alone)));
        shell.Write(".ssot/debt/Tests~src~one.SSOT2001.txt", Entry);
        shell.Write(".ssot/debt/Tests.SSOT2003.txt", Entry);
        CollectionAssert.AreEqual((string[])["SSOT2001 1", "SSOT2003 1"], Entries(DebtBook.Read(shell.Folder, one)));
        CollectionAssert.AreEqual((string[])["SSOT2003 1"], Entries(DebtBook.Read(shell.Folder, other)));
        Assert.IsEmpty(Entries(DebtBook.Read(shell.Folder, alone)));
        CollectionAssert.AreEquivalent((string[])[one, other], names.ReadersOf("Tests").ToArray());
        CollectionAssert.AreEqual((string[])[one], names.ReadersOf("Tests~src~one").ToArray());
    }

    [TestMethod]
    [DataRow("\n")]
    [DataRow("\r\n")]
    public void LineEndsOfTheCheckout_Stay(string end)
    {
        var path = Scratch.Write("A.SSOT2001.txt", (Entry + Entry.Replace("\t1", "\t2")).Replace("\n", end));
        var before = File.ReadAllText(path);
        var same = DebtFile.Parse(File.ReadAllBytes(path), out _);

        Assert.IsFalse(DebtFolder.Write(path, same));
        Assert.AreEqual(before, File.ReadAllText(path));
        Assert.IsTrue(DebtFolder.Write(path, DebtFile.Of(same.Counts.Select(site => KeyValuePair.Create(site.Key, 1)))));
        Assert.AreEqual(Entry.Replace("\n", end), File.ReadAllText(path));
        Assert.IsTrue(DebtFolder.Write(path, DebtFile.Empty));
        Assert.IsFalse(File.Exists(path));
        Assert.IsFalse(DebtFolder.Write(path, DebtFile.Empty));
    }

    [TestMethod]
    public void FileThatIsNoBaseline_IsTold_AndCountsForNothing()
    {
        using var shell = new Shell();
        shell.Write(".ssot/debt/A.SSOT3003.txt", Entry);
        shell.Write(".ssot/debt/B.SSOT2001.txt", "no entry\n");
        shell.Write(".ssot/debt/C.SSOT2001.txt", Entry);
        Directory.CreateDirectory(Path.Combine(shell.Folder, ".git"));

        var all = new DebtFolder(shell.Folder).ReadAll();

        Assert.AreEqual("0 0 1", string.Join(" ", all.Select(debt => debt.Content.Count)));
        Assert.Contains("no rule that may have debt", all[0].Problem!.Message);
        Assert.Contains("no entry", all[1].Problem!.Message);
        Assert.IsNull(all[2].Problem);
        Assert.AreEqual(ExitCode.Findings, shell.Run("baseline", "show").ExitCode);
    }
}
