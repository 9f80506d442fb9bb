using System.Text.RegularExpressions;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules;

[TestClass]
public sealed partial class RuleShapeTests : GateTestCase
{
    /// <summary>Raised outside the judge: by the pre-test gate, the build and the policy's reader, and by the judge on itself.</summary>
    static readonly string[] RaisedByTheGate = ["SSOT3002", "SSOT3003", "SSOT4001", "SSOT4002", "SSOT4003", "SSOT4004", "SSOT9001", "SSOT9002", "SSOT9003", "SSOT9004"];

    static readonly IReadOnlyList<Rule> Rules = [.. RuleSet.Code, .. RuleSet.Project, .. RuleSet.Repository];

    [TestMethod]
    public void EveryRule_HasItsCatalogueEntry_AndItsStem()
    {
        foreach (var rule in Rules)
        {
            Assert.AreSame(rule.Definition, RuleCatalogue.Find(rule.Definition.Id));
            // A rule that is judged by references and by code has a file of the same stem for each.
            Assert.Contains(rule.GetType().Name, new[] { rule.Definition.Name + "Rule", rule.Definition.Name + "CodeRule" });
        }
    }

    [TestMethod]
    public void EveryRuleOfTheCatalogue_IsJudgedOrRaisedByTheGate()
    {
        var judged = Rules.Select(rule => rule.Definition.Id).Concat(RaisedByTheGate).ToHashSet();

        foreach (var definition in RuleCatalogue.All)
            Assert.Contains(definition.Id, judged, $"{definition.Id} is judged by no rule");
    }

    [TestMethod]
    public void Rules_AreInTheOrderOfTheirIds()
    {
        foreach (var rules in new IReadOnlyList<Rule>[] { RuleSet.Code, RuleSet.Project, RuleSet.Repository })
        {
            var ids = rules.Select(rule => rule.Definition.Id).ToArray();
            CollectionAssert.AreEqual(ids.Order(StringComparer.Ordinal).ToArray(), ids);
        }
    }

    [TestMethod]
    public void Ids_AreUnique_AmongRulesAndInTheCatalogue()
    {
        CollectionAssert.AllItemsAreUnique(RuleSet.Code.Select(rule => rule.Definition.Id).ToArray());
        CollectionAssert.AllItemsAreUnique(RuleSet.Project.Select(rule => rule.Definition.Id).ToArray());
        CollectionAssert.AllItemsAreUnique(RuleSet.Repository.Select(rule => rule.Definition.Id).ToArray());
        CollectionAssert.AllItemsAreUnique(RuleCatalogue.All.Select(definition => definition.Id).ToArray());
    }

    [TestMethod]
    public void EveryEntry_HasWords_OfOneLine()
    {
        foreach (var definition in RuleCatalogue.All)
        {
            Assert.MatchesRegex(Id(), definition.Id);
            foreach (var words in new[] { definition.Name, definition.Title, definition.Message, definition.Why, definition.Remedy, definition.JudgedBy })
            {
                Assert.IsFalse(string.IsNullOrWhiteSpace(words), definition.Id);
                Assert.DoesNotContain("\n", words, definition.Id);
            }

            Assert.AreNotEqual(Severity.None, definition.DefaultSeverity);
            Assert.Contains(definition.Id, definition.HelpLink);
        }
    }

    [TestMethod]
    public void GatesOwnHealth_CannotBeBargainedWith() => CollectionAssert.AreEquivalent(
        RaisedByTheGate, RuleCatalogue.All.Where(definition => !definition.IsConfigurable).Select(definition => definition.Id).ToArray());

    [GeneratedRegex(@"^SSOT[1-9]\d{3}$")]
    private static partial Regex Id();
}
