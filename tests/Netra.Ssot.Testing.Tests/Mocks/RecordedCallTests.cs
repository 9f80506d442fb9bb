using Netra.Ssot.TestKit;
using NSubstitute;

namespace Netra.Ssot.Testing.Tests;

/// <summary>What was called, in order, across the mocks of a test.</summary>
[TestClass]
public sealed class RecordedCallTests : GateTestCase
{
    readonly SsotMockFactory _mocks = new();

    [TestMethod]
    public void Calls_are_in_order_across_mocks_of_every_kind()
    {
        var store = _mocks.Create<IStore>(m => m.Clock.Zone.Returns("UTC"), MockAllow.AllWithoutResult);
        var loose = _mocks.Loose<IBox<int>>();
        var spy = _mocks.Spy<Rate>(_ => 1);
        var partial = _mocks.Partial<Counter>();

        loose.Get();
        store.Save("a");
        spy("EUR");
        _ = store.Clock.Zone;
        partial.Next();
        store.Name = "x";

        CollectionAssert.AreEqual(
            new[] { "IBox<int>.Get()", "IStore.Save(\"a\")", "Rate(\"EUR\")", "IStore.Clock", "IClock.Zone", "Counter.Next()", "IStore.Name = \"x\"" },
            _mocks.Calls.Select(call => call.ToString()).ToArray());
    }

    [TestMethod]
    public void Call_tells_mock_member_and_arguments()
    {
        var store = _mocks.Loose<IStore>();
        store.TryLoad(4, out _);

        var call = _mocks.Calls.Single();

        Assert.AreSame(store, call.Mock);
        Assert.AreEqual(nameof(IStore.TryLoad), call.Method.Name);
        Assert.AreEqual(4, call.Arguments[0]);
    }

    [TestMethod]
    public void Unconfigured_call_is_recorded_too()
    {
        var store = _mocks.Create<IStore>();

        Assert.ThrowsExactly<MockException>(() => store.Load(1));

        Assert.AreEqual("IStore.Load(1)", _mocks.Calls.Single().ToString());
    }

    [TestMethod]
    public void Hundreds_of_parallel_calls_are_all_recorded_and_all_reported()
    {
        var good = _mocks.Create<IStore>(m => m.Load(Arg.Any<int>()).Returns(call => $"{call.Arg<int>()}"));
        var bad = _mocks.Create<IStore>();
        _mocks.Expect(good, s => s.Load(Arg.Any<int>()), NSubstitute.ReceivedExtensions.Quantity.Exactly(500));

        Parallel.For(0, 500, i =>
        {
            Assert.AreEqual($"{i}", good.Load(i));
            try
            {
                bad.Save($"{i}");
            }
            catch (MockException)
            {
                // Swallowed, as by careless code under test.
            }
        });

        Assert.HasCount(1000, _mocks.Calls);
        CollectionAssert.AreEquivalent(
            Enumerable.Range(0, 500).ToArray(),
            _mocks.Calls.Where(call => call.Mock == good).Select(call => (int)call.Arguments[0]!).ToArray());
        Assert.HasCount(500, Assert.ThrowsExactly<MockException>(_mocks.VerifyAll).Problems);
    }

    [TestMethod]
    public void Mocks_are_made_and_arranged_in_parallel()
    {
        Parallel.For(0, 300, i =>
        {
            var store = _mocks.Create<IStore>(m => m.Load(i).Returns($"{i}"));
            _mocks.Expect(store, s => s.Load(i));
            Assert.AreEqual($"{i}", store.Load(i));
        });

        _mocks.VerifyAll();
        Assert.HasCount(300, _mocks.Calls);
    }
}
