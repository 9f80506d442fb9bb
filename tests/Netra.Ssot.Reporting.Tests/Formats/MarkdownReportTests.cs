using Netra.Ssot.Reporting.Formats;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Reporting.Tests.Formats;

[TestClass]
public sealed class MarkdownReportTests : GateTestCase
{
    [TestMethod]
    public void Finding_IsARowThatLinksToItsRule() => Assert.Contains(
        "| error | [SSOT2001](https://github.com/netra-systems/Netra.Ssot.Sdk/blob/main/docs/rules/SSOT2001.md) | `tests/A/Foo.cs:12` | reads it; use that |\n",
        MarkdownReport.Render(Sample.Report(Sample.Judgement(message: "reads it; use that"))));

    [TestMethod]
    [DataRow("<script>alert(1)</script>", @"\<script\>alert(1)\</script\>")]
    [DataRow("a|b\\|c", @"a\|b\\\|c")]
    [DataRow("[x](http://evil)", @"\[x\](http\://evil)")]
    [DataRow("T`1 *b* _i_ ~s~ &lt; @all", @"T\`1 \*b\* \_i\_ \~s\~ \&lt; \@all")]
    [DataRow("one\ntwo", "one two")]
    public void Message_IsNotReadAsMarkdown(string message, string expected) => Assert.Contains(
        " | " + expected + " |\n", MarkdownReport.Render(Sample.Report(Sample.Judgement(message: message))));

    [TestMethod]
    [DataRow("/repo/a`b.cs", "``a`b.cs:12``")]
    [DataRow("/repo/`a``b.cs", "``` `a``b.cs:12 ```")]
    [DataRow("/repo/a|b.cs", @"a\|b.cs:12")]
    public void Path_CannotLeaveItsCode(string file, string expected) => Assert.Contains(
        "| " + expected + " |", MarkdownReport.Render(Sample.Report(Sample.Judgement(file: file))));

    [TestMethod]
    public void EveryFinding_IsListedWithoutLimit()
    {
        var text = MarkdownReport.Render(Sample.Report([.. Enumerable.Range(1, 130).Select(line => Sample.Judgement(line: line))]));

        Assert.HasCount(130, text.Split('\n').Where(line => line.StartsWith("| error", StringComparison.Ordinal)));
    }
}
