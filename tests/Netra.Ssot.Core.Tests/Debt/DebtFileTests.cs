using System.Globalization;
using System.Text;
using Netra.Ssot.Core.Debt;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Debt;

[TestClass]
public sealed class DebtFileTests : GateTestCase
{
    static DebtFile Read(string text, out DebtFault? fault) => DebtFile.Parse(Encoding.UTF8.GetBytes(text), out fault);

    [TestMethod]
    public void EntriesAreRead_AndWrittenAlike()
    {
        const string text = "tests/A.cs\tM:A.M\tM:T.X\t1\ntests/A.cs\tM:A.M\tM:T.X\t2\ntests/B.csproj\t\tMoq\t1\n";

        var file = Read(text, out var fault);

        Assert.IsNull(fault);
        Assert.AreEqual((3, 2, 1), (file.Count, file.At(new("tests/A.cs", "M:A.M", "M:T.X")), file.At(new("tests/B.csproj", "", "Moq"))));
        Assert.AreEqual(text, file.Format());
        Assert.AreEqual(text, Read(text.ReplaceLineEndings("\r\n"), out _).Format());
    }

    [TestMethod]
    public void TenEqualEntries_AreInTheOrderOfTheirLines()
    {
        var file = DebtFile.Of([new(new("a", "s", "t"), 11)]);

        Assert.AreEqual("1 10 11 2 3", string.Join(" ", file.Keys.Take(5).Select(key => key.Ordinal)));
        Assert.AreEqual(11, Read(file.Format(), out _).Count);
    }

    [TestMethod]
    [DataRow("a\ts\tt\t1", 1, "middle of a line")]
    [DataRow("a\ts\tt\t1\n\n", 2, "no entry")]
    [DataRow("a\ts\tt\n", 1, "no entry")]
    [DataRow("a\ts\tt\t1\t2\n", 1, "no entry")]
    [DataRow("a\ts\tt\t0\n", 1, "no entry")]
    [DataRow("a\ts\tt\t01\n", 1, "no entry")]
    [DataRow("a\ts\tt\t+1\n", 1, "no entry")]
    [DataRow("a\ts\tt\t99999999999\n", 1, "no entry")]
    [DataRow("\ts\tt\t1\n", 1, "no entry")]
    [DataRow("a\\x\ts\tt\t1\n", 1, "no entry")]
    [DataRow("b\ts\tt\t1\na\ts\tt\t1\n", 2, "not sorted")]
    [DataRow("a\ts\tt\t1\na\ts\tt\t1\n", 2, "twice")]
    [DataRow("a\ts\tt\t2\n", 1, "gap")]
    [DataRow("a\ts\tt\t1\na\ts\tt\t3\n", 2, "gap")]
    [DataRow("<<<<<<< HEAD\na\ts\tt\t1\n", 1, "merge conflict")]
    [DataRow("a\ts\tt\t1\n=======\n", 2, "merge conflict")]
    [DataRow("a\ts\tt\t1\n>>>>>>> x\n", 2, "merge conflict")]
    [DataRow("\uFEFFa\ts\tt\t1\n", 1, "byte order mark")]
    public void AnyFault_LeavesNoEntryAtAll(string text, int line, string words)
    {
        var file = Read(text, out var fault);

        Assert.AreEqual(0, file.Count);
        Assert.AreEqual(line, fault!.Line);
        Assert.Contains(words, fault.Fault);
    }

    [TestMethod]
    public void WhatIsNoUtf8_IsTold()
    {
        Assert.AreEqual(0, DebtFile.Parse([0x61, 0xFF, 0x0A], out var fault).Count);
        Assert.Contains("UTF-8", fault!.Fault);
    }

    [TestMethod]
    public void AnyCharacter_SurvivesAWayThere_AndBack()
    {
        var site = new DebtSite("a\tb\n.cs", "M:\\n\r", "ü𝄞\\\\");

        var read = Read(DebtFile.Of([new(site, 2)]).Format(), out var fault);

        Assert.IsNull(fault);
        Assert.AreEqual(2, read.At(site));
    }

    [TestMethod]
    public void NoCulture_ChangesTheOrderOrTheNumbers()
    {
        var sites = new[] { "i", "I", "ı", "İ", "ä", "z", "Z", "-", "_" }.Select(name => new KeyValuePair<DebtSite, int>(new(name, "s", "t"), 12));
        var file = DebtFile.Of(sites);
        var expected = file.Format();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.AreEqual(expected, file.Format());
            Assert.AreEqual(file.Count, Read(expected, out _).Count);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
