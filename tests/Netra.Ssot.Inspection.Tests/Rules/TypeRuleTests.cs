using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Rules;

/// <summary>SSOT2004 and SSOT2005 on compiled code, at the type's identifier.</summary>
[TestClass]
public sealed class TypeRuleTests : GateTestCase
{
    static readonly FixtureOptions Options = new() { Libraries = [Stubs.Product, Stubs.Ssot] };

    [TestMethod]
    public void HandWrittenDoubles() => Expect.Marks(
        """
        using System;
        using Acme;
        namespace Tests
        {
            class {|SSOT2004:FakeClock|} : IClock { public int Now => 1; }
            record {|SSOT2004:ClockStub|}(int Now) : IClock;
            struct {|SSOT2004:HTTPMock|} : IClock { public int Now => 1; }
            class Outer<T> { sealed class {|SSOT2004:SpyClock|} : IClock { public int Now => 1; } }
            partial class {|SSOT2004:DummyScope|} : IDisposable { }
            partial class DummyScope { public void Dispose() { } }
            abstract class Base : IClock { public int Now => 1; }
            class {|SSOT2004:DerivedFake|} : Base { }
        }
        """,
        Options);

    [TestMethod]
    public void OtherTypes_AreNoDoubles() => Expect.Marks(
        """
        using System;
        using Acme;
        namespace Tests
        {
            interface IOwn { }
            interface IFakeClock : IClock { }
            class FakeOwn : IOwn { }
            record FakeRow(int Value);
            class FakeNothing { }
            class Stubborn : IClock { public int Now => 1; }
            class Mockery : IClock { public int Now => 1; }
            class SystemClock : IClock { public int Now => 1; }
            enum MockKind { }
            delegate void FakeHandler();
        }
        """,
        Options);

    [TestMethod]
    public void ShadowCopies() => Expect.Marks(
        """
        namespace Tests
        {
            abstract class {|SSOT2005:SsotTestCase|} { }
            static class {|SSOT2005:SsotMockFactory|} { }
            class SsotTestCases { }
            class Outer { class {|SSOT2005:SsotFacts|} { } }
        }
        """,
        Options);
}
