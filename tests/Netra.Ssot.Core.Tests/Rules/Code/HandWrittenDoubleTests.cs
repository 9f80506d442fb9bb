using Netra.Ssot.Core.Facts;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Core.Tests.Rules.Code;

[TestClass]
public sealed class HandWrittenDoubleTests : GateTestCase
{
    static readonly TypeLink ClockLink = new("T:Acme.IClock", "Acme");
    static readonly TypeLink Disposable = new("T:System.IDisposable", "System.Runtime");

    static TypeFact Named(string name, params TypeLink[] interfaces) =>
        Given.Type("T:Acme.Tests." + name, 4) with { Interfaces = interfaces.Length > 0 ? interfaces : [ClockLink] };

    [TestMethod]
    [DataRow("FakeClock")]
    [DataRow("ClockStub")]
    [DataRow("HTTPMock")]
    [DataRow("MockHTTP")]
    [DataRow("ClockMock2")]
    [DataRow("Clock_Spy")]
    [DataRow("DummyClock")]
    [DataRow("Fake")]
    public void NameOfADouble_WithAForeignInterface_IsTold(string name)
    {
        var finding = Given.JudgeTypes(Given.Facts.Types[0], Named(name)).Single();

        Assert.AreEqual("SSOT2004", finding.Rule.Id);
        Assert.AreEqual($"{name} is a hand-written double of IClock; use the SSOT's mock factory", finding.Message);
        Assert.AreEqual("T:Acme.IClock", finding.Target);
        Assert.AreEqual(Given.At(4), finding.Place);
    }

    [TestMethod]
    [DataRow("Stubborn")]
    [DataRow("Fakename")]
    [DataRow("Mockery")]
    [DataRow("SpyglassClock")]
    [DataRow("SystemClock")]
    [DataRow("IFakeClock")]
    public void OtherNames_AreNotTold(string name) => Assert.IsEmpty(Given.JudgeTypes(Given.Facts.Types[0], Named(name)));

    [TestMethod]
    public void OwnInterface_IsNotTold() =>
        Assert.IsEmpty(Given.JudgeTypes(Given.Facts.Types[0], Named("FakeClock", new TypeLink("T:Acme.Tests.IOwn", Given.Own))));

    [TestMethod]
    public void NoInterface_IsNotTold() =>
        Assert.IsEmpty(Given.JudgeTypes(Given.Facts.Types[0], Named("FakeClock") with { Interfaces = [] }));

    [TestMethod]
    public void PlatformInterface_IsNamed_OnlyWithoutABetterOne()
    {
        var findings = Given.JudgeTypes(
            Given.Facts.Types[0], Named("FakeClock", Disposable, ClockLink), Named("FakeScope", Disposable));

        CollectionAssert.AreEqual(new[] { "T:Acme.IClock", "T:System.IDisposable" }, findings.Select(finding => finding.Target).ToArray());
    }

    [TestMethod]
    public void TestOfADouble_IsNoDouble() => Assert.IsEmpty(Given.JudgeTypes(
        Given.TestClass("T:Acme.FakeClockTests", 3) with { Bases = [Given.SsotBase], Interfaces = [Disposable] }));

    [TestMethod]
    public void Attribute_IsNoDouble() => Assert.IsEmpty(Given.JudgeTypes(
        Given.Facts.Types[0], Named("FakeDataAttribute") with { Bases = [new("T:System.Attribute", "System.Runtime")] }));
}
