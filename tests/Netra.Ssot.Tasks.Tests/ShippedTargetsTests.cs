using System.Xml.Linq;
using Netra.Ssot.Core.Rules;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

[TestClass]
public sealed class ShippedTargetsTests : GateTestCase
{
    [TestMethod]
    public void EveryRuleOfTheCatalogue_StaysAWarningUnderWarnAsError()
    {
        var targets = XDocument.Load(Path.Combine(Repository.Root, "build", "Netra.Ssot.Sdk.Project.targets"));
        var listed = targets.Descendants("MSBuildWarningsNotAsErrors").Single().Value.Split(';');

        CollectionAssert.AreEqual(RuleCatalogue.All.Select(rule => rule.Id).ToArray(), listed.Skip(1).ToArray());
    }
}
