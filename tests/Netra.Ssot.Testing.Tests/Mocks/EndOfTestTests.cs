using Netra.Ssot.TestKit;
using NSubstitute;

namespace Netra.Ssot.Testing.Tests;

/// <summary>Everything a factory made ends with its test.</summary>
[TestClass]
public sealed class EndOfTestTests : GateTestCase
{
    readonly SsotMockFactory _mocks = new();

    [TestMethod]
    public void One_exception_lists_unconfigured_calls_unmet_expectations_and_doubles()
    {
        var store = _mocks.Create<IStore>();
        _mocks.Expect(store, s => s.Save("a"));
        _mocks.Add(new Ledger("the ledger does not balance"));
        Assert.ThrowsExactly<MockException>(() => store.Load(1));

        var problems = Assert.ThrowsExactly<MockException>(_mocks.VerifyAll).Problems;

        Assert.HasCount(3, problems);
        StringAssert.StartsWith(problems[0], "IStore.Load(1) was called");
        StringAssert.StartsWith(problems[1], "IStore.Save(\"a\") was expected");
        Assert.AreEqual("the ledger does not balance", problems[2]);
    }

    [TestMethod]
    public void Verifying_again_finds_the_same_until_reset()
    {
        _mocks.Expect(_mocks.Create<IStore>(), s => s.Save("a"));

        Assert.ThrowsExactly<MockException>(_mocks.VerifyAll);
        Assert.ThrowsExactly<MockException>(_mocks.VerifyAll);
        _mocks.Reset();

        _mocks.VerifyAll();
    }

    [TestMethod]
    public void Reset_forgets_arrangements_calls_handlers_and_expectations()
    {
        var store = _mocks.Create<IStore>(m => m.Load(1).Returns("one"), MockAllow.Events);
        var raised = 0;
        store.Changed += (_, _) => raised++;
        store.Load(1);

        _mocks.Reset();

        Assert.IsEmpty(_mocks.Calls);
        store.Changed += Raise.Event();
        Assert.AreEqual(0, raised);
        Assert.ThrowsExactly<MockException>(() => store.Load(1));
    }

    [TestMethod]
    public void Reset_gives_a_partial_its_base_back()
    {
        var counter = _mocks.Partial<Counter>();
        counter.When(c => c.Fail()).DoNotCallBase();
        counter.When(c => c.Next()).DoNotCallBase();

        _mocks.Reset();

        Assert.AreEqual(1, counter.Next());
        Assert.ThrowsExactly<InvalidOperationException>(counter.Fail);
    }

    [TestMethod]
    public void Disposing_resets_the_doubles_and_does_not_throw()
    {
        var ledger = _mocks.Add(new Ledger("wrong"));
        _mocks.Expect(_mocks.Create<IStore>(), s => s.Save("a"));

        _mocks.Dispose();
        _mocks.Dispose();

        Assert.IsTrue(ledger.WasReset);
    }

    [TestMethod]
    public void Mock_used_after_the_end_says_so()
    {
        var store = _mocks.Create<IStore>(m => m.Load(1).Returns("one"));
        _mocks.Dispose();

        var thrown = Assert.ThrowsExactly<MockException>(() => store.Load(1));

        StringAssert.StartsWith(thrown.Message, "A mock was used after its test had ended");
        Assert.ThrowsExactly<ObjectDisposedException>(() => _mocks.Create<IStore>());
        Assert.ThrowsExactly<ObjectDisposedException>(() => _mocks.Add(new Ledger("late")));
    }

    [TestMethod]
    public void Matcher_left_over_by_a_test_does_not_reach_the_next()
    {
        Arg.Any<int>();
        _mocks.Dispose();

        var store = new SsotMockFactory().Create<IStore>(m => m.Load(1).Returns("one"));

        Assert.AreEqual("one", store.Load(1));
        Assert.ThrowsExactly<MockException>(() => store.Load(2));
    }

    [TestMethod]
    public void Factories_know_nothing_of_each_other()
    {
        var other = new SsotMockFactory();
        Assert.ThrowsExactly<MockException>(() => other.Create<IStore>().Load(1));

        _mocks.VerifyAll();
        Assert.IsEmpty(_mocks.Calls);
        Assert.ThrowsExactly<MockException>(other.VerifyAll);
    }

    sealed class Ledger(string problem) : ITestDouble
    {
        public bool WasReset { get; private set; }

        public IReadOnlyList<string> Problems => [problem];

        public void Reset() => WasReset = true;
    }
}
