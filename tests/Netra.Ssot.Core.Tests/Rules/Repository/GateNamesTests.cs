using System.Xml.Linq;
using Netra.Ssot.Core.Rules.Repository;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.Repository;

/// <summary>The names that are kept are those that the packed files define: no more, and no fewer.</summary>
[TestClass]
public sealed class GateNamesTests : GateTestCase
{
    [TestMethod]
    public void Targets_AreThoseThatShip()
    {
        var shipped = Shipped("Target", "Name");

        Assert.IsTrue(shipped.All(GateNames.IsTarget));
        CollectionAssert.AreEquivalent(shipped.Where(name => !GateNames.IsPrivate(name)).ToArray(), GateNames.Targets.ToArray());
    }

    [TestMethod]
    public void Tasks_AreThoseThatShip() => CollectionAssert.AreEquivalent(
        Shipped("UsingTask", "TaskName").Select(name => name.Replace("Netra.Ssot.Tasks.", "")).ToArray(), GateNames.Tasks.ToArray());

    [TestMethod]
    [DataRow("ssotverifycode", true)]
    [DataRow("_SsotAnything", true)]
    [DataRow("SsotReport", false)]
    [DataRow("VerifyCode", false)]
    public void Target_IsTheGates(string name, bool isOurs) => Assert.AreEqual(isOurs, GateNames.IsTarget(name));

    [TestMethod]
    [DataRow("Netra.Ssot.Tasks.VerifyCode", false, true)]
    [DataRow("netra.ssot.tasks.Anything", false, true)]
    [DataRow("VerifyCode", true, true)]
    [DataRow("Ssot.Tasks.VerifyCode", true, true)]
    [DataRow("VerifyCode", false, false)]
    [DataRow("Team.VerifyCode", true, false)]
    [DataRow("Code", true, false)]
    [DataRow("", true, false)]
    public void Task_StandsInForOurs(string name, bool isOverride, bool expected) => Assert.AreEqual(expected, GateNames.TaskFault(name, isOverride) is not null);

    /// <summary>A task that is called without its namespace is any task of that name that says Override.</summary>
    [TestMethod]
    public void Tasks_AreCalledByTheirFullNames() => Assert.IsEmpty(
        Files().SelectMany(file => XDocument.Load(file).Descendants("Target").Elements()).Where(call => GateNames.Tasks.Contains(call.Name.LocalName)));

    static IEnumerable<string> Files() =>
        new[] { "build", "sdk" }.SelectMany(folder => Directory.GetFiles(Path.Combine(TestKit.Repository.Root, folder), "*.*", SearchOption.AllDirectories));

    static List<string> Shipped(string element, string attribute) =>
    [
        .. Files().SelectMany(file => XDocument.Load(file).Descendants(element)).Select(found => found.Attribute(attribute)!.Value).Distinct(StringComparer.Ordinal),
    ];
}
