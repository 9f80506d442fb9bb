using Netra.Ssot.Cli.Debt;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Baseline;

[TestClass]
public sealed class KnownApisTests : GateTestCase
{
    static IReadOnlyList<string>? Missing(string id, params string[] assemblies)
    {
        var known = new KnownApis();
        known.Add(assemblies, isOurs: true);
        return known.Missing([new(SymbolPattern.Parse(id), "", "")]);
    }

    [TestMethod]
    [DataRow("M:System.DateTime.get_Now", false)]
    [DataRow("P:System.DateTime.Now", false)]
    [DataRow("M:System.DateTime.#ctor(System.Int64)", false)]
    [DataRow("T:System.DateTime", false)]
    [DataRow("N:System", false)]
    [DataRow("F:System.DateTime.MinValue", false)]
    [DataRow("M:System.Text.UTF8Encoding.GetPreambles", false)]
    [DataRow("M:System.DateTime.get_Nwo", true)]
    [DataRow("T:System.DateTimes", true)]
    [DataRow("M:Sistem.DateTime.get_Now", true)]
    [DataRow("N:Sistem", true)]
    public void ApiIsThere_UnlessNothingHoldsItsTypeOrMember(string id, bool isMissing) =>
        CollectionAssert.AreEqual(isMissing ? new[] { id } : [], Missing(id, typeof(object).Assembly.Location)!.ToArray());

    [TestMethod]
    [DataRow("M:System.DateTime.get_Now", false)]
    [DataRow("M:System.DateTime.get_Nwo", true)]
    [DataRow("M:System.Environment.SpecialFolder.Nowhere", true)]
    public void ForwardedType_IsLookedFor_WhereItLeads(string id, bool isMissing)
    {
        var forwarder = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.Runtime.dll");

        CollectionAssert.AreEqual(isMissing ? new[] { id } : [], Missing(id, forwarder, typeof(object).Assembly.Location)!.ToArray());
        Assert.IsEmpty(Missing(id, forwarder)!);
    }

    [TestMethod]
    public void TypeForwardedToWhatAnotherShardLooksIn_IsLeftToIt()
    {
        var known = new KnownApis();
        known.Add([Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.Runtime.dll")], isOurs: true);
        known.Add([typeof(object).Assembly.Location], isOurs: false);

        Assert.HasCount(1, known.Missing([new(SymbolPattern.Parse("T:System.DateTime"), "", "")])!);
    }

    [TestMethod]
    public void UnreadableAssembly_LeavesItOpen() =>
        Assert.IsNull(Missing("T:System.DateTimes", typeof(object).Assembly.Location, "/nowhere.dll"));

    [TestMethod]
    public void PartWithoutAssembly_HoldsNothing() => CollectionAssert.AreEqual(new[] { "T:System.DateTime" }, Missing("T:System.DateTime")!.ToArray());
}
