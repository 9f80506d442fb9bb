using Netra.Ssot.TestKit;
using NSubstitute;
using NSubstitute.ReceivedExtensions;

namespace Netra.Ssot.Testing.Tests;

/// <summary>Calls that must come.</summary>
[TestClass]
public sealed class ExpectationTests : GateTestCase
{
    readonly SsotMockFactory _mocks = new();

    [TestMethod]
    public void Expectation_that_was_never_met_fails_the_test()
    {
        var store = _mocks.Create<IStore>();
        _mocks.Expect(store, s => s.Save("a"));

        var thrown = Assert.ThrowsExactly<MockException>(_mocks.VerifyAll);

        Assert.AreEqual("IStore.Save(\"a\") was expected at least once, and was never called", thrown.Message);
    }

    [TestMethod]
    public void Expected_void_call_is_accepted_and_meets_it()
    {
        var store = _mocks.Create<IStore>();
        _mocks.Expect(store, s => s.Save("a"));

        store.Save("a");

        _mocks.VerifyAll();
        Assert.ThrowsExactly<MockException>(() => store.Save("b"));
    }

    [TestMethod]
    public void Expectation_gives_a_member_with_a_result_none()
    {
        var store = _mocks.Create<IStore>();
        _mocks.Expect(store, s => s.Load(1));

        Assert.ThrowsExactly<MockException>(() => store.Load(1));
    }

    [TestMethod]
    [DataRow(1, false)]
    [DataRow(2, true)]
    [DataRow(3, false)]
    public void Exact_number_is_demanded(int calls, bool met)
    {
        var store = _mocks.Create<IStore>(m => m.Load(1).Returns("one"));
        _mocks.Expect(store, s => s.Load(Arg.Any<int>()), Quantity.Exactly(2));

        for (var i = 0; i < calls; i++)
            store.Load(1);

        if (met)
            _mocks.VerifyAll();
        else
            StringAssert.Contains(Assert.ThrowsExactly<MockException>(_mocks.VerifyAll).Message, "expected exactly 2 times, and was called " + (calls == 1 ? "once" : "3 times"));
    }

    [TestMethod]
    public void Call_that_must_not_come_fails_when_it_came()
    {
        var store = _mocks.Create<IStore>(allow: MockAllow.VoidMembers);
        _mocks.Expect(store, s => s.Save(Arg.Any<string>()), Quantity.None());
        _mocks.VerifyAll();

        store.Save("a");

        StringAssert.Contains(Assert.ThrowsExactly<MockException>(_mocks.VerifyAll).Message, "was not expected, and was called once");
    }

    [TestMethod]
    public void Call_before_the_expectation_and_arrangements_do_not_count()
    {
        var store = _mocks.Create<IStore>(m => m.Load(1).Returns("one"));
        store.Load(1);
        _mocks.Expect(store, s => s.Load(1));

        store.Load(1).Returns("uno");

        Assert.ThrowsExactly<MockException>(_mocks.VerifyAll);
        store.Load(1);
        _mocks.VerifyAll();
    }

    [TestMethod]
    public void Arguments_are_compared_at_the_call()
    {
        var store = _mocks.Create<IStore>(allow: MockAllow.VoidMembers);
        _mocks.Expect(store, s => s.Write(Arg.Is<IReadOnlyList<int>>(values => values.Count == 1)));
        var numbers = new List<int> { 1 };

        store.Write(numbers);
        numbers.Clear();

        _mocks.VerifyAll();
    }

    [TestMethod]
    public async Task Expectation_holds_for_loose_spying_and_partial_mocks()
    {
        var loose = _mocks.Loose<IStore>();
        var spy = _mocks.Spy<Rate>(_ => 1.5m);
        var partial = _mocks.Partial<Counter>();
        _mocks.Expect(loose, s => s.LoadAsync(1));
        _mocks.Expect(spy, s => s("EUR"));
        _mocks.Expect(partial, c => c.Next());
        Assert.HasCount(3, Assert.ThrowsExactly<MockException>(_mocks.VerifyAll).Problems);

        await loose.LoadAsync(1);
        spy("EUR");
        partial.Next();

        _mocks.VerifyAll();
    }
}
