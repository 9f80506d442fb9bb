using System.Text.Json;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests;

[TestClass]
public sealed class RulesCommandTests : GateTestCase
{
    [TestMethod]
    [DataRow("text")]
    [DataRow("markdown")]
    [DataRow("json")]
    public void EveryFormat_NamesEveryRule(string format)
    {
        using var shell = new Shell();

        var result = shell.Run("rules", "--format", format);

        Assert.AreEqual(0, result.ExitCode);
        foreach (var rule in RuleCatalogue.All)
            Assert.Contains(rule.Id, result.Output);
    }

    [TestMethod]
    public void Json_CarriesTheWords()
    {
        using var shell = new Shell();
        using var json = JsonDocument.Parse(shell.Run("rules", "--format", "json").Output);

        var rule = json.RootElement.GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("id").GetString() == "SSOT2004");

        Assert.AreEqual("warning", rule.GetProperty("severity").GetString());
        Assert.AreEqual("HandWrittenDouble", rule.GetProperty("name").GetString());
    }

    [TestMethod]
    public void WriteDocs_KeepsWhatIsWrittenByHand()
    {
        using var shell = new Shell();
        var page = shell.Write("SSOT2001.md", "<!-- generated -->\nold words\n<!-- /generated -->\n\n## Found\nby hand\n");

        Assert.AreEqual(0, shell.Run("rules", "--write-docs", ".").ExitCode);

        var text = File.ReadAllText(page);
        Assert.DoesNotContain("old words", text);
        Assert.Contains("# SSOT2001: direct environment access\n", text);
        Assert.EndsWith("<!-- /generated -->\n\n## Found\nby hand\n", text);
    }

    [TestMethod]
    public void WriteReadme_FillsTheTable()
    {
        using var shell = new Shell();
        var readme = shell.Write("README.md", "# T\n<!-- rules:begin -->\n<!-- rules:end -->\nrest\n");

        Assert.AreEqual(0, shell.Run("rules", "--write-readme", "README.md").ExitCode);

        var text = File.ReadAllText(readme);
        Assert.Contains("| [SSOT2001](docs/rules/SSOT2001.md) | direct environment access | error | build: assembly |\n", text);
        Assert.EndsWith("<!-- rules:end -->\nrest\n", text);
    }

    [TestMethod]
    public void WriteReadme_WithoutMarkersIsRefused()
    {
        using var shell = new Shell();
        shell.Write("README.md", "# T\n");

        Assert.AreEqual(2, shell.Run("rules", "--write-readme", "README.md").ExitCode);
    }
}
