using Netra.Ssot.Core.Symbols;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Symbols;

[TestClass]
public sealed class SymbolPatternTests : GateTestCase
{
    [TestMethod]
    [DataRow("M:System.DateTime.get_Now", "M:System.DateTime.get_Now")]
    [DataRow("P:System.DateTime.Now", "M:System.DateTime.get_Now")]
    [DataRow("P:System.DateTime.Now", "P:System.DateTime.Now")]
    [DataRow("P:N.C.Item(System.Int32)", "M:N.C.get_Item(System.Int32)")]
    [DataRow("P:N.C.Item(System.Int32)", "M:N.C.set_Item(System.Int32,System.Collections.Generic.Dictionary{System.String,System.Int32})")]
    [DataRow("E:N.C.Changed", "M:N.C.remove_Changed(System.EventHandler)")]
    [DataRow("E:N.C.Changed", "E:N.C.Changed")]
    [DataRow("F:N.C.Field", "F:N.C.Field")]
    [DataRow("M:N.C.Foo", "M:N.C.Foo(System.Int32)")]
    [DataRow("M:N.C.Foo", "M:N.C.Foo``2(``0,``1)")]
    [DataRow("M:N.C.Foo()", "M:N.C.Foo")]
    [DataRow("M:N.C.Foo``1(``0)", "M:N.C.Foo``1(``0)")]
    [DataRow("M:N.C`1.Foo(System.Collections.Generic.Dictionary{System.String,`0[]}@)", "M:N.C`1.Foo(System.Collections.Generic.Dictionary{System.String,`0[]}@)")]
    [DataRow("M:N.C.Ptr(System.Int32*)", "M:N.C.Ptr(System.Int32*)")]
    [DataRow("M:N.C.Grid(System.Int32[0:,0:])", "M:N.C.Grid(System.Int32[0:,0:])")]
    [DataRow("M:N.C.op_Addition(N.C,N.C)", "M:N.C.op_Addition(N.C,N.C)")]
    [DataRow("M:N.C.op_Implicit(N.C)~System.Int32", "M:N.C.op_Implicit(N.C)~System.Int32")]
    [DataRow("M:N.C.op_Implicit(N.C)", "M:N.C.op_Implicit(N.C)~System.Int32")]
    [DataRow("M:N.C.#ctor", "M:N.C.#ctor(System.String)")]
    [DataRow("M:N.C.#cctor", "M:N.C.#cctor")]
    [DataRow("M:N.C.N#I{System#Int32@System#String}#Foo(System.Int32)", "M:N.C.N#I{System#Int32@System#String}#Foo(System.Int32)")]
    [DataRow("P:N.C.N#I#Value", "M:N.C.N#I#get_Value")]
    [DataRow("M:Program.<Main>$", "M:Program.<Main>$(System.String[])")]
    [DataRow("M:Tests.it doesn't break", "M:Tests.it doesn't break")]
    [DataRow("T:Moq.Mock`1", "M:Moq.Mock`1.#ctor")]
    [DataRow("T:N.Outer.Inner", "T:N.Outer.Inner")]
    [DataRow("N:System.IO", "M:System.IO.Compression.ZipFile.Open(System.String)")]
    public void Pattern_CoversTheSymbol(string pattern, string symbol) => Assert.IsTrue(SymbolPattern.Parse(pattern).Matches(symbol));

    [TestMethod]
    [DataRow("M:N.C.Foo(System.Int32)", "M:N.C.Foo(System.Int64)")]
    [DataRow("M:N.C.Foo()", "M:N.C.Foo(System.Int32)")]
    [DataRow("M:N.C.Foo", "M:N.C.FooBar")]
    [DataRow("M:N.C.Foo", "M:N.C.foo")]
    [DataRow("M:N.C.Foo", "M:N.C.Nested.Foo")]
    [DataRow("P:N.C.Item(System.Int32)", "M:N.C.set_Item(System.Int32,System.Int32,System.Int32)")]
    [DataRow("P:N.C.Item(System.Int32)", "M:N.C.get_Item(System.Int32,System.Int32)")]
    [DataRow("M:N.C.op_Implicit(N.C)~System.Int32", "M:N.C.op_Implicit(N.C)~System.Int64")]
    [DataRow("T:Moq.Mock", "M:Moq.Mock`1.#ctor")]
    [DataRow("N:System.IO", "M:System.IOther.C.Foo")]
    [DataRow("T:N.C", "not an id")]
    [DataRow("T:N.C", "")]
    [DataRow("M:N.C.Foo", "M:(")]
    public void Pattern_LeavesOtherSymbols(string pattern, string symbol) => Assert.IsFalse(SymbolPattern.Parse(pattern).Matches(symbol));

    [TestMethod]
    [DataRow("", "documentation id")]
    [DataRow("System.DateTime.Now", "must begin with")]
    [DataRow("X:System.DateTime", "must begin with")]
    [DataRow("T:", "must begin with")]
    [DataRow("M:Foo", "Type.Member")]
    [DataRow("T:Moq.Mock<T>", "List`1")]
    [DataRow("T:System.Collections.Generic.List{System.Int32}", "List`1")]
    [DataRow("T:Moq.Mock`", "List`1")]
    [DataRow("T:Moq.Mock`x", "List`1")]
    [DataRow("T:Moq.Mock``1", "List`1")]
    [DataRow("M:N.C.Foo`1", "Select``2")]
    [DataRow("M:N.C..ctor", "#ctor")]
    [DataRow("M:N.C.Foo(System.Int32, System.Int32)", "no spaces")]
    [DataRow("M:N.C.Foo(System.Int32?)", "full names")]
    [DataRow("M:N.C.Foo(int)", "System.Int32 for int")]
    [DataRow("M:N.C.Foo(System.Collections.Generic.List{string})", "keyword string")]
    [DataRow("M:N.C.Foo(System.Int32", "do not close")]
    [DataRow("M:N.C.Foo(System.List{System.Int32)}", "do not close")]
    [DataRow("M:N.C.Foo()Bar", "do not close")]
    [DataRow("M:N.C.op_Implicit(N.C)~", "do not close")]
    [DataRow("F:N.C.Foo(System.Int32)", "do not have")]
    [DataRow("T:N.C(System.Int32)", "only members have")]
    [DataRow("T:N. C", "dotted name")]
    [DataRow("M:N.C.Foo ", "dotted name")]
    [DataRow("N:System.", "dotted name")]
    [DataRow("T:N.C*", "dotted name")]
    [DataRow("T:N.C\u001b[31m", "dotted name")]
    public void BadPattern_IsRejectedWithAReason(string pattern, string reason)
    {
        Assert.IsFalse(SymbolPattern.TryParse(pattern, out _, out var error));
        Assert.Contains(reason, error);
    }
}
