using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests;

[TestClass]
public sealed class SourceLineTests : GateTestCase
{
    [TestMethod]
    public void Indentation_IsLeftOut() => Assert.AreEqual("var x = 1;", SourceLine.Of("\t    var x = 1;  ", 6).Text);

    [TestMethod]
    public void LongLine_IsShownAroundTheFinding()
    {
        var text = SourceLine.Of("    " + new string('a', 500) + "HERE" + new string('b', 500), 505).Text;

        Assert.HasCount(202, text);
        Assert.StartsWith("…a", text);
        Assert.EndsWith("b…", text);
        Assert.Contains("HERE", text);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(int.MaxValue)]
    public void ColumnOutsideTheLine_StillShowsIt(int column) => Assert.HasCount(201, SourceLine.Of(new string('a', 500), column).Text);

    [TestMethod]
    public void ControlCharacters_AreMadeVisible() => Assert.AreEqual("a\u241B[2J⟨U+202E⟩b", SourceLine.Of("a\u001b[2J\u202eb", 1).Text);
}
