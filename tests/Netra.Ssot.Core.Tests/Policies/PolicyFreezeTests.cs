using Netra.Ssot.Core.Policies;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Policies;

[TestClass]
public sealed class PolicyFreezeTests : GateTestCase
{
    static readonly PolicyItem Moq = Item("SsotForbiddenPackage", "Moq", ("Use", "factory"), ("Reason", "one"));
    static readonly PolicyItem Rule = Item("SsotRule", "SSOT2001", ("Severity", "error"));

    [TestMethod]
    public void OrderCaseAndEmptyMetadata_AreNoDifference() => Assert.IsEmpty(PolicyFreeze.Differences(
        [Moq, Rule],
        [Item("ssotrule", "SSOT2001", ("severity", "error")), Item("SsotForbiddenPackage", "Moq", ("Reason", "one"), ("Use", "factory"), ("Versions", ""))]));

    [TestMethod]
    public void AddedItem_IsTold() => Tells([Moq], [Moq, Rule], "SsotRule 'SSOT2001' was added");

    [TestMethod]
    public void SecondEqualItem_IsTold() => Tells([Moq], [Moq, Moq], "SsotForbiddenPackage 'Moq' was added");

    [TestMethod]
    public void RemovedItem_IsTold() => Tells([Moq, Rule], [Moq], "SsotRule 'SSOT2001' was removed");

    [TestMethod]
    public void ChangedMetadata_IsTold() => Tells([Moq, Rule], [Moq, Item("SsotRule", "SSOT2001", ("Severity", "none"))], "SsotRule 'SSOT2001' was changed");

    [TestMethod]
    public void FieldsThatRunIntoEachOther_AreTold() =>
        Tells([Item("SsotRule", "a", ("Use", "x\nSEVERITY|1:y"))], [Item("SsotRule", "a", ("Use", "x"), ("Severity", "y"))], "was changed");

    static void Tells(PolicyItem[] frozen, PolicyItem[] live, string words)
    {
        var problem = Assert.ContainsSingle(PolicyFreeze.Differences(frozen, live));
        Assert.IsTrue(problem.IsWeakening);
        Assert.Contains(words, problem.Message);
    }

    static PolicyItem Item(string kind, string include, params (string Name, string Value)[] metadata) =>
        new(kind, include, metadata.ToDictionary(m => m.Name, m => m.Value), "/repo/a.targets");
}
