using Netra.Ssot.Cli.Policies;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Policies;

[TestClass]
public sealed class PolicyEditorTests : GateTestCase
{
    static string Add(string text) => PolicyEditor.Add(text, "SsotExempt", [("Include", "SSOT2001")]);

    [TestMethod]
    [DataRow("<Project>\n</Project>\n", "<Project>\n  <ItemGroup>\n    {0}\n  </ItemGroup>\n</Project>\n")]
    [DataRow("<Project />", "<Project >\n  <ItemGroup>\n    {0}\n  </ItemGroup>\n</Project>")]
    [DataRow("<Project></Project>", "<Project><ItemGroup>\n    {0}\n  </ItemGroup></Project>")]
    [DataRow(
        "<Project>\r\n\t<!-- a -->\r\n\t<ItemGroup>\r\n\t\t<SsotExempt Include='X' /> <!-- b -->\r\n\t</ItemGroup>\r\n</Project>",
        "<Project>\r\n\t<!-- a -->\r\n\t<ItemGroup>\r\n\t\t<SsotExempt Include='X' /> <!-- b -->\r\n\t\t{0}\r\n\t</ItemGroup>\r\n</Project>")]
    [DataRow(
        "<Project>\n<ItemGroup Condition='true'>\n<SsotExempt Include='X' />\n</ItemGroup>\n</Project>",
        "<Project>\n<ItemGroup Condition='true'>\n<SsotExempt Include='X' />\n</ItemGroup>\n  <ItemGroup>\n    {0}\n  </ItemGroup>\n</Project>")]
    [DataRow(
        "<Project>\n<ItemGroup>\n<SsotExempt Include='X' />\n</ItemGroup>\n<ItemGroup>\n<SsotRule Include='Y' />\n</ItemGroup>\n</Project>",
        "<Project>\n<ItemGroup>\n<SsotExempt Include='X' />\n{0}\n</ItemGroup>\n<ItemGroup>\n<SsotRule Include='Y' />\n</ItemGroup>\n</Project>")]
    public void Item_GoesBehindItsKind_AndNothingElseChanges(string before, string after) =>
        Assert.AreEqual(string.Format(after, "<SsotExempt Include=\"SSOT2001\" />"), Add(before));

    [TestMethod]
    public void WhatMSBuildOrXmlWouldRead_IsWrittenSoThatTheyDoNot() => Assert.Contains(
        "Reason=\"%24(A) %40(B) %25 1%3B2 &lt;&amp;&gt;\"", PolicyEditor.Add(PolicyEditor.Empty, "SsotExempt", [("Reason", "$(A) @(B) % 1;2 <&>")]));
}
