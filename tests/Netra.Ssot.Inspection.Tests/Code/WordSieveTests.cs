using System.Text;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Code;

[TestClass]
public sealed class WordSieveTests : GateTestCase
{
    [TestMethod]
    [DataRow("MockClock", true)]
    [DataRow("ClockMock", true)]
    [DataRow("Mockingbird", false)]
    [DataRow("Hammock", false)]
    [DataRow("Clock", false)]
    public void Words_CountAsWholeWords(string name, bool holds)
    {
        var sieve = new WordSieve(["Mock", "Fake"]);

        Assert.AreEqual(holds, sieve.Holds(name));
        Assert.IsTrue(!holds || sieve.MayHold(Encoding.UTF8.GetBytes(name)));
    }

    [TestMethod]
    public void Bytes_WithoutAWord_AreSortedOut() => Assert.IsFalse(new WordSieve(["Mock", "Fake"]).MayHold("Clock"u8));
}
