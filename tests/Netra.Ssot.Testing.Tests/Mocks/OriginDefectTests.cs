using Netra.Ssot.TestKit;
using NSubstitute;

namespace Netra.Ssot.Testing.Tests;

/// <summary>What the mock factories that this library replaces did wrong, shown not to happen here.</summary>
[TestClass]
public sealed class OriginDefectTests : GateTestCase
{
    readonly SsotMockFactory _mocks = new();

    [TestMethod]
    public void Member_that_nobody_specified_does_not_work()
    {
        var store = _mocks.Create<IStore>(m => m.Load(1).Returns("one"));

        Assert.ThrowsExactly<MockException>(() => store.LoadAsync(1).Wait(TestContext.CancellationToken));
        Assert.ThrowsExactly<MockException>(_mocks.VerifyAll);
    }

    [TestMethod]
    public void Type_that_cannot_be_mocked_is_no_bare_stand_in()
    {
        var mocked = new List<object>();
        foreach (var type in new[] { typeof(IStore), typeof(string), typeof(IClock) })
        {
            if (type.IsSealed)
                Assert.ThrowsExactly<MockException>(() => _mocks.Create(type));
            else
                mocked.Add(_mocks.Create(type));
        }

        Assert.IsInstanceOfType<IStore>(mocked[0]);
        Assert.IsInstanceOfType<IClock>(mocked[1]);
    }

    [TestMethod]
    public void Call_tracking_records_every_call()
    {
        var store = _mocks.Create<IStore>(m => m.Load(1).Returns("one"));

        store.Load(1);
        store.Load(1);

        Assert.HasCount(2, _mocks.Calls);
    }

    [TestMethod]
    public void Everything_that_is_made_is_registered()
    {
        var http = _mocks.Http();
        http.Expect(HttpMethod.Get, "/a");
        _mocks.Chat().Reply("unasked");
        _mocks.Queue<int>().Send(1);
        var queue = _mocks.Queue<string>();
        queue.Send("a");
        queue.TryReceive(out _);
        Assert.ThrowsExactly<MockException>(() => _mocks.Create<IStore>().Load(1));
        Assert.ThrowsExactly<MockException>(() => ((IStore)_mocks.Create(typeof(IStore))).Load(2));
        Assert.ThrowsExactly<MockException>(() => _ = _mocks.Partial<Basket>("Ada").Count);
        Assert.ThrowsExactly<MockException>(() => _mocks.Create<IStore>(m => m.Clock.Returns(_mocks.Create<IClock>())).Clock.Zone);

        Assert.HasCount(7, Assert.ThrowsExactly<MockException>(_mocks.VerifyAll).Problems);
    }

    [TestMethod]
    public async Task Sync_and_async_members_do_not_overwrite_each_other()
    {
        var store = _mocks.Create<IStore>(m =>
        {
            m.Load(1).Returns("sync");
            m.LoadAsync(1).Returns("async");
        });

        Assert.AreEqual("sync", store.Load(1));
        Assert.AreEqual("async", await store.LoadAsync(1));
    }

    [TestMethod]
    public void Members_arranged_in_a_loop_keep_their_own_answers()
    {
        var store = _mocks.Create<IStore>(m =>
        {
            for (var i = 0; i < 5; i++)
                m.Load(i).Returns($"{i}");
        });

        for (var i = 0; i < 5; i++)
            Assert.AreEqual($"{i}", store.Load(i));
    }

    [TestMethod]
    public void Answer_for_one_argument_is_not_given_for_another()
    {
        var sessions = _mocks.Create<IStore>(m => m.Load(1).Returns("Ada's session"));

        Assert.ThrowsExactly<MockException>(() => sessions.Load(2));
    }

    [TestMethod]
    public void Check_against_the_real_thing_does_not_pass_by_failing()
    {
        var broken = new Verified<SortedSet<int>, HashSet<int>>(() => throw new InvalidOperationException(), () => throw new InvalidOperationException());

        Assert.ThrowsExactly<MockException>(() => broken.Check<ISet<int>>(_ => { }));
    }

    [TestMethod]
    public void Exception_inside_a_double_is_not_swallowed()
    {
        var partial = _mocks.Partial<Counter>();
        var spy = _mocks.Spy<Counter>(new());
        var store = _mocks.Create<IStore>(m => m.When(x => x.Save("a")).Throw(new IOException("disk")));

        Assert.ThrowsExactly<InvalidOperationException>(partial.Fail);
        Assert.ThrowsExactly<InvalidOperationException>(spy.Fail);
        Assert.ThrowsExactly<IOException>(() => store.Save("a"));
    }

    [TestMethod]
    public void There_is_one_factory_and_it_has_no_shared_instance()
    {
        var types = typeof(SsotMockFactory).Assembly.GetTypes();

        Assert.HasCount(1, types.Where(type => type.Name.Contains("MockFactory", StringComparison.Ordinal)));
        Assert.IsEmpty(typeof(SsotMockFactory).GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public));
    }
}
