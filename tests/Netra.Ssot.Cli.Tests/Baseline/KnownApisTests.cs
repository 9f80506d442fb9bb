using Netra.Ssot.Cli.Debt;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Cli.Tests.Baseline;

[TestClass]
public sealed class KnownApisTests : GateTestCase
{
    static bool IsMissing(string id, params string[] assemblies)
    {
        var known = new KnownApis();
        known.Add(assemblies);
        return known.Missing([new(SymbolPattern.Parse(id), "", "")]).Count > 0;
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
        Assert.AreEqual(isMissing, IsMissing(id, typeof(object).Assembly.Location));

    [TestMethod]
    [DataRow("M:System.DateTime.get_Now", false)]
    [DataRow("M:System.DateTime.get_Nwo", true)]
    [DataRow("M:System.Environment.SpecialFolder.Nowhere", true)]
    public void ForwardedType_IsLookedFor_WhereItLeads(string id, bool isMissing)
    {
        var forwarder = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.Runtime.dll");

        Assert.AreEqual(isMissing, IsMissing(id, forwarder, typeof(object).Assembly.Location));
        Assert.IsFalse(IsMissing(id, forwarder));
    }

    [TestMethod]
    public void WhatCannotBeTold_IsThere()
    {
        Assert.IsFalse(IsMissing("T:System.DateTimes"));
        Assert.IsFalse(IsMissing("T:System.DateTimes", typeof(object).Assembly.Location, "/nowhere.dll"));
    }
}
