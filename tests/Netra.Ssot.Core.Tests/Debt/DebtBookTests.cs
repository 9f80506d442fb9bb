using Netra.Ssot.Core.Debt;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Debt;

[TestClass]
public sealed class DebtBookTests : GateTestCase
{
    const string Entry = "a.cs\tM:A.M\tM:T.X\t1\n";

    DebtBook Read(string project) => DebtBook.Read(Scratch.PathOf("repo"), Scratch.PathOf("repo", "tests", project));

    [TestMethod]
    [DataRow("P.SSOT2001.txt", true)]
    [DataRow("P~tests.SSOT2001.txt", true)]
    [DataRow("p.SSOT2001.txt", false)]
    [DataRow("P.ssot2001.txt", false)]
    [DataRow("P.More.SSOT2001.txt", false)]
    [DataRow("P~other.SSOT2001.txt", false)]
    [DataRow("PQ.SSOT2001.txt", false)]
    [DataRow("P.SSOT2001.txt.orig", false)]
    [DataRow("P.SSOT4001.txt", false)]
    public void ProjectReadsItsOwnBaselinesAlone(string name, bool isRead)
    {
        Scratch.Write("repo/.ssot/debt/" + name, Entry);

        var book = Read("P.csproj");

        Assert.AreEqual(isRead ? 1 : 0, book.Files.Count);
        Assert.IsEmpty(book.Problems);
    }

    [TestMethod]
    [DataRow("P*")]
    [DataRow("P[1]")]
    public void NameOfAProject_IsNoPattern(string name)
    {
        Scratch.Write("repo/.ssot/debt/P1.SSOT2001.txt", Entry);

        Assert.IsEmpty(Read(name + ".csproj").Files);
    }

    [TestMethod]
    public void BothNames_AreReadTogether()
    {
        Scratch.Write("repo/.ssot/debt/P.SSOT2001.txt", Entry);
        Scratch.Write("repo/.ssot/debt/P~tests.SSOT2001.txt", Entry);

        Assert.AreEqual(2, Read("P.csproj").Files["SSOT2001"].Count);
    }

    [TestMethod]
    public void FileIsThere_UnderItsVeryName()
    {
        Scratch.Write("repo/.ssot/debt/P.SSOT2001.txt", Entry);
        Scratch.Write("repo/tests/A.cs", "");

        Assert.AreEqual((true, false, false), (Read("P.csproj").Exists("tests/A.cs"), Read("P.csproj").Exists("tests/a.cs"), Read("P.csproj").Exists("gone/A.cs")));
    }

    [TestMethod]
    public void FolderInPlaceOfABaseline_IsTold()
    {
        Scratch.Write("repo/.ssot/debt/P.SSOT2001.txt/within.txt", Entry);

        var book = Read("P.csproj");

        Assert.IsEmpty(book.Files);
        Assert.AreEqual("SSOT4004", book.Problems.Single().Rule.Id);
    }
}
