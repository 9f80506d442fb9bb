using Netra.Ssot.Core.Rules;
using Netra.Ssot.Reporting.Docs;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests;

/// <summary>The pages say what the catalogue says; `dotnet ssot rules --write-docs docs/rules --write-readme README.md` mends them.</summary>
[TestClass]
public sealed class RulePagesTests : GateTestCase
{
    public static IEnumerable<string> Ids => RuleCatalogue.All.Select(rule => rule.Id);

    [TestMethod]
    [DynamicData(nameof(Ids))]
    public void Page_HasTheWordsOfTheCatalogueAndExamples(string id)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", id + ".md"));

        Assert.AreEqual(RulePage.Head(RuleCatalogue.Find(id)!), RulePage.Block.Read(page));
        Assert.Contains("\n## Found\n", page);
        Assert.Contains("\n## Instead\n", page);
    }

    [TestMethod]
    public void NoPage_IsWithoutItsRule()
    {
        var pages = Directory.GetFiles(Path.Combine(Repository.Root, "docs", "rules"), "*.md").Select(Path.GetFileNameWithoutExtension);

        Assert.IsEmpty(pages.Except(Ids));
    }

    [TestMethod]
    public void Readme_HasTheTableOfTheCatalogue()
    {
        var readme = Path.Combine(Repository.Root, "README.md");

        Assert.AreEqual(RuleTable.Markdown("docs/rules"), RuleTable.Block.Read(File.ReadAllText(readme)));
    }
}
