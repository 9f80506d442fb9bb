using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests;

[TestClass]
public sealed class ConsoleTextTests : GateTestCase
{
    [TestMethod]
    [DataRow("\u001b[31mred\u001b[0m", "[31mred[0m")]
    [DataRow("a\u0000b\u0007c\u007fd", "abcd")]
    [DataRow("a\u009b2Jb", "a2Jb")]
    [DataRow("user\u202etxt.exe", "usertxt.exe")]
    [DataRow("a\u2066b\u2069c", "abc")]
    [DataRow("a\nb\rc\u2028d\u2029e\u0085f", "a b c d e f")]
    [DataRow("a\tb", "a b")]
    public void Clean_TakesAwayWhatSteersAConsole(string text, string expected) => Assert.AreEqual(expected, ConsoleText.Clean(text));

    [TestMethod]
    [DataRow("")]
    [DataRow("List`1 { ünïcode 漢字 😀 }")]
    public void Clean_LeavesOrdinaryTextAlone(string text) => Assert.AreSame(text, ConsoleText.Clean(text));
}
