using Netra.Ssot.Core.Symbols;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Symbols;

[TestClass]
public sealed class PascalCaseTests : GateTestCase
{
    [TestMethod]
    [DataRow("FakeClock", "Fake|Clock")]
    [DataRow("HTTPMock", "HTTP|Mock")]
    [DataRow("MockHTTP", "Mock|HTTP")]
    [DataRow("ClockMock2", "Clock|Mock|2")]
    [DataRow("__Fake_Clock", "Fake|Clock")]
    [DataRow("isFake", "is|Fake")]
    [DataRow("Stubborn", "Stubborn")]
    [DataRow("A", "A")]
    [DataRow("_", "_")]
    [DataRow("", "")]
    public void Words_AreWhole(string name, string words) => Assert.AreEqual(words, string.Join('|', PascalCase.Words(name)));
}
