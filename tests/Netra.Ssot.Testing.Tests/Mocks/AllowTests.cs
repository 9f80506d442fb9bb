using Netra.Ssot.TestKit;
using NSubstitute;

namespace Netra.Ssot.Testing.Tests;

/// <summary>What a strict mock accepts because it was told so.</summary>
[TestClass]
public sealed class AllowTests : GateTestCase
{
    readonly SsotMockFactory _mocks = new();

    [TestMethod]
    public async Task Void_members_are_allowed_as_a_kind_without_setters_and_events()
    {
        var store = _mocks.Create<IStore>(allow: MockAllow.VoidMembers);

        store.Save("a");
        await store.SaveAsync("b");

        Assert.ThrowsExactly<MockException>(() => store.Name = "x");
        Assert.ThrowsExactly<MockException>(() => store.Changed += (_, _) => { });
        Assert.ThrowsExactly<MockException>(() => store.Load(1));
    }

    [TestMethod]
    public void Setters_are_allowed_as_a_kind_and_feed_their_getter()
    {
        var store = _mocks.Create<IStore>(allow: MockAllow.Setters);

        store.Name = "x";
        store[2] = "two";

        Assert.AreEqual("x", store.Name);
        Assert.AreEqual("two", store[2]);
        Assert.ThrowsExactly<MockException>(() => store.Save("a"));
        Assert.ThrowsExactly<MockException>(() => store[3]);
    }

    [TestMethod]
    public void Events_are_allowed_as_a_kind_and_can_be_raised()
    {
        var store = _mocks.Create<IStore>(allow: MockAllow.Events);
        var raised = 0;
        EventHandler count = (_, _) => raised++;

        store.Changed += count;
        store.Changed += Raise.Event();
        store.Changed -= count;
        store.Changed += Raise.Event();

        Assert.AreEqual(1, raised);
        Assert.ThrowsExactly<MockException>(() => store.Name = "x");
    }

    [TestMethod]
    public void One_call_is_allowed_by_its_arguments()
    {
        var store = _mocks.Create<IStore>();
        _mocks.Allow(store, s => s.Save(Arg.Is<string>(value => value.StartsWith('a'))));

        store.Save("apple");

        var thrown = Assert.ThrowsExactly<MockException>(() => store.Save("pear"));
        StringAssert.Contains(thrown.Message, "Allow(mock, m => …)");
    }

    [TestMethod]
    public void Setter_and_event_are_allowed_one_by_one()
    {
        var store = _mocks.Create<IStore>();
        _mocks.Allow(store, s => s.Name = Arg.Any<string>());
        _mocks.Allow(store, s => s.Changed += Arg.Any<EventHandler>());

        store.Name = "x";
        store.Changed += (_, _) => { };

        Assert.ThrowsExactly<MockException>(() => store[1] = "x");
    }

    [TestMethod]
    public void Member_with_a_result_that_is_allowed_returns_the_default()
    {
        var store = _mocks.Create<IStore>();
        _mocks.Allow(store, s => s.Load(1));

        Assert.AreEqual("", store.Load(1));
        _mocks.VerifyAll();
    }

    [TestMethod]
    public void Allowing_is_no_call()
    {
        var store = _mocks.Create<IStore>();
        _mocks.Allow(store, s => s.Save("a"));

        Assert.IsEmpty(_mocks.Calls);
        store.DidNotReceive().Save("a");
    }

    [TestMethod]
    public void Lambda_that_calls_nothing_is_an_error_and_leaves_the_next_call_alone()
    {
        var store = _mocks.Create<IStore>(m => m.Load(1).Returns("one"));

        var thrown = Assert.ThrowsExactly<MockException>(() => _mocks.Allow(store, _ => { }));

        StringAssert.Contains(thrown.Message, "makes no call that the mock can see");
        Assert.AreEqual("one", store.Load(1));
    }

    [TestMethod]
    public void Mock_of_another_factory_and_a_real_object_are_refused()
    {
        var foreign = new SsotMockFactory().Create<IStore>();

        Assert.ThrowsExactly<MockException>(() => _mocks.Allow(foreign, s => s.Save("a")));
        var thrown = Assert.ThrowsExactly<MockException>(() => _mocks.Allow(new Counter(), c => c.Fail()));
        StringAssert.Contains(thrown.Message, "no mock of this factory");
    }
}
