using Netra.Ssot.Core.Symbols;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Symbols;

[TestClass]
public sealed class SymbolNameTests : GateTestCase
{
    [TestMethod]
    [DataRow("M:System.Environment.GetEnvironmentVariable(System.String)", "Environment.GetEnvironmentVariable")]
    [DataRow("M:Moq.Mock.Of``1(System.Linq.Expressions.Expression{System.Func{``0,System.Boolean}})", "Mock.Of")]
    [DataRow("M:Moq.Mock`1.#ctor", "new Mock")]
    [DataRow("M:System.DateTime.get_Now", "DateTime.Now")]
    [DataRow("P:System.DateTime.Now", "DateTime.Now")]
    [DataRow("M:A.B.add_Changed(System.EventHandler)", "B.Changed")]
    [DataRow("T:Acme.Base`2", "Base")]
    [DataRow("N:Acme.Testing", "Acme.Testing")]
    [DataRow("M:Main", "Main")]
    public void Readable_IsTheShortName(string id, string name) => Assert.AreEqual(name, SymbolName.Readable(id));

    [TestMethod]
    public void FullOf_KeepsTheNamespace() => Assert.AreEqual("Acme.Outer.Inner", SymbolName.FullOf("T:Acme.Outer`1.Inner`2"));
}
