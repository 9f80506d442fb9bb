using System.Text;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Code;

[TestClass]
public sealed class NameSieveTests : GateTestCase
{
    [TestMethod]
    [DataRow("System.Environment", "Environment")]
    [DataRow("Moq.Mock`1", "Mock`1")]
    [DataRow("Acme.Outer.Inner", "Inner")]
    [DataRow("Größe", "Größe")]
    [DataRow("Environment", "<Tests>F0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF__Environment")]
    public void WhatIsNamed_IsLetThrough(string type, string simpleName) => Assert.IsTrue(MayHold([type, "Other"], simpleName));

    [TestMethod]
    [DataRow("Surroundings")]
    [DataRow("Environmental")]
    [DataRow("environment")]
    [DataRow("X")]
    public void WhatCannotBeNamed_IsSortedOut(string simpleName) => Assert.IsFalse(MayHold(["System.Environment", "Moq.Mock`1"], simpleName));

    static bool MayHold(string[] types, string simpleName) => new NameSieve(types).MayHold(Encoding.UTF8.GetBytes(simpleName));
}
