using Netra.Ssot.Cli.Editing;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Editing;

[TestClass]
public sealed class ProjectEditTests : GateTestCase
{
    [TestMethod]
    [DataRow("", "<Project>\n  <ItemGroup>\n    {0}\n  </ItemGroup>\n</Project>\n")]
    [DataRow("<Project>\n</Project>\n", "<Project>\n  <ItemGroup>\n    {0}\n  </ItemGroup>\n</Project>\n")]
    [DataRow("<Project />", "<Project>\n  <ItemGroup>\n    {0}\n  </ItemGroup>\n</Project>")]
    [DataRow("<Project></Project>", "<Project>\n  <ItemGroup>\n    {0}\n  </ItemGroup>\n</Project>")]
    [DataRow(
        "<Project>\r\n\t<!-- a -->\r\n\t<ItemGroup>\r\n\t\t<SsotExempt Include='X' /> <!-- b -->\r\n\t</ItemGroup>\r\n</Project>",
        "<Project>\r\n\t<!-- a -->\r\n\t<ItemGroup>\r\n\t\t<SsotExempt Include='X' /> <!-- b -->\r\n\t\t{0}\r\n\t</ItemGroup>\r\n</Project>")]
    [DataRow(
        "<Project>\n<ItemGroup Condition='true'>\n<SsotExempt Include='X' />\n</ItemGroup>\n</Project>",
        "<Project>\n<ItemGroup Condition='true'>\n<SsotExempt Include='X' />\n</ItemGroup>\n  <ItemGroup>\n    {0}\n  </ItemGroup>\n</Project>")]
    [DataRow(
        "<Project>\n<ItemGroup>\n<SsotExempt Include='X' />\n</ItemGroup>\n<ItemGroup>\n<SsotRule Include='Y' />\n</ItemGroup>\n</Project>",
        "<Project>\n<ItemGroup>\n<SsotExempt Include='X' />\n{0}\n</ItemGroup>\n<ItemGroup>\n<SsotRule Include='Y' />\n</ItemGroup>\n</Project>")]
    [DataRow(
        "<Project>\n  <ItemGroup><SsotExempt Include='X' /></ItemGroup>\n</Project>",
        "<Project>\n  <ItemGroup><SsotExempt Include='X' />\n    {0}\n  </ItemGroup>\n</Project>")]
    public void Item_GoesBehindItsKind_AndNothingElseChanges(string before, string after) => Assert.AreEqual(
        string.Format(after, "<SsotExempt Include=\"SSOT2001\" Reason=\"two  blanks\" />"),
        ProjectEdit.AddItem(before, "SsotExempt", [("Include", "SSOT2001"), ("Reason", "two  blanks")]));

    [TestMethod]
    public void WhatMSBuildOrXmlWouldRead_IsWrittenSoThatTheyDoNot() => Assert.Contains(
        "Reason=\"%24(A) %40(B) %25 1%3B2 &lt;&amp;&gt;\"", ProjectEdit.AddItem("", "SsotExempt", [("Reason", "$(A) @(B) % 1;2 <&>")]));

    [TestMethod]
    [DataRow("\uFEFF", "\uFEFF<Project>\n  {0}\n</Project>\n")]
    [DataRow("\uFEFF<Project/>", "\uFEFF<Project>\n  {0}\n</Project>")]
    [DataRow("<Project Sdk='a/>b' />\n", "<Project Sdk='a/>b'>\n  {0}\n</Project>\n")]
    [DataRow("<?xml version='1.0'?>\n<Project>\n    <A />\n</Project>\n<!-- </Project> -->", "<?xml version='1.0'?>\n<Project>\n    <A />\n    {0}\n</Project>\n<!-- </Project> -->")]
    [DataRow("<Project>\n\t<A>\n\t\t<B />\n\t</A>\n\t</Project>", "<Project>\n\t<A>\n\t\t<B />\n\t</A>\n\t{0}\n\t</Project>")]
    [DataRow("<Project><A /></Project>", "<Project><A />\n  {0}\n</Project>")]
    public void Elements_GoToTheEnd_AndNothingElseChanges(string before, string after)
    {
        Assert.AreEqual(string.Format(after, "<Import Project=\"x\" />"), ProjectEdit.Append(before, "<Import Project=\"x\" />"));
    }

    [TestMethod]
    [DataRow("<A Include='x' N='12' />", "<A Include='x' N='9' />")]
    [DataRow("<A N=\"12\"\r\n   Include='x' B='12' />", "<A N=\"9\"\r\n   Include='x' B='12' />")]
    [DataRow("<A Include='x'>\n <!-- 12 -->\n <N> 12 </N>\n</A>", "<A Include='x'>\n <!-- 12 -->\n <N> 9 </N>\n</A>")]
    public void Metadata_IsChangedWhereItStands_AndNothingElse(string before, string after)
    {
        string[] around = ["<Project>\n<ItemGroup><A Include='y' N='12' />", "<A Include='z' N='12' /></ItemGroup>\n</Project>"];
        var text = around[0] + before + around[1];
        var at = text.IndexOf("Include='x'", StringComparison.Ordinal);
        var (line, column) = (text[..at].Count(letter => letter == '\n') + 1, at - text.LastIndexOf('\n', at));

        Assert.AreEqual(around[0] + after + around[1], ProjectEdit.SetMetadata(text, line, column, "N", "12", "9"));
    }

    [TestMethod]
    [DataRow("<A Include='x' N='$(M)' />", 1)]
    [DataRow("<A Include='x' />", 1)]
    [DataRow("<A Include='x' N='12' />", 7)]
    [DataRow("<A Include='x'><N /></A>", 1)]
    public void Metadata_ThatIsNotWrittenThere_IsLeftAlone(string item, int line) => Assert.AreEqual(
        $"N is not written as 12 at line {line}",
        Assert.ThrowsExactly<UneditableException>(() => ProjectEdit.SetMetadata($"<Project>{item}</Project>", line, 13, "N", "12", "9")).Message);

    [TestMethod]
    [DataRow("<Other />", "its root is <Other>")]
    [DataRow("<Project>", "it is no XML: ")]
    [DataRow("<!DOCTYPE a><Project />", "it is no XML: ")]
    public void WhatIsNoProject_IsLeftAlone(string text, string reason) =>
        Assert.StartsWith(reason, Assert.ThrowsExactly<UneditableException>(() => ProjectEdit.Append(text, "<A />")).Message);
}
