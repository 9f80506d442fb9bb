using Netra.Ssot.TestKit;
using NSubstitute;
using NSubstitute.Extensions;

namespace Netra.Ssot.Testing.Tests;

/// <summary>A mock that accepts only what was arranged.</summary>
[TestClass]
public sealed class StrictMockTests : GateTestCase
{
    readonly SsotMockFactory _mocks = new();

    [TestMethod]
    public void Arranged_call_is_answered_and_nothing_is_wrong()
    {
        var store = _mocks.Create<IStore>(m => m.Load(7).Returns("seven"));

        Assert.AreEqual("seven", store.Load(7));
        _mocks.VerifyAll();
    }

    [TestMethod]
    public void Unconfigured_call_throws_with_member_and_arguments()
    {
        var store = _mocks.Create<IStore>(m => m.Load(7).Returns("seven"));

        var thrown = Assert.ThrowsExactly<MockException>(() => store.Load(8));

        StringAssert.StartsWith(thrown.Message, "IStore.Load(8) was called, and nobody configured it (configured: Load(7)):");
        StringAssert.Contains(thrown.Message, "mock.Configure()");
    }

    [TestMethod]
    public void Unconfigured_call_fails_the_test_even_when_the_exception_was_swallowed()
    {
        var store = _mocks.Create<IStore>();
        Swallow(() => store.Save("a\nb"));
        Swallow(() => store.Write([1, 2]));

        var thrown = Assert.ThrowsExactly<MockException>(_mocks.VerifyAll);

        Assert.HasCount(2, thrown.Problems);
        StringAssert.StartsWith(thrown.Problems[0], "IStore.Save(\"a\\nb\") was called");
        StringAssert.StartsWith(thrown.Problems[1], "IStore.Write([1, 2]) was called");
        StringAssert.StartsWith(thrown.Message, "2 problems with this test's doubles:\n  1. IStore.Save");
    }

    [TestMethod]
    public void Every_kind_of_member_is_refused_in_its_own_words()
    {
        var store = _mocks.Create<IStore>();
        Swallow(() => _ = store.Name);
        Swallow(() => store.Name = "x");
        Swallow(() => _ = store[3]);
        Swallow(() => store[3] = "y");
        Swallow(() => store.Changed += Ignore);
        Swallow(() => store.Changed -= Ignore);
        Swallow(() => store.TryLoad(1, out _));
        Swallow(() => store.Convert<List<int>>(null!));
        Swallow(() => _ = store.LoadAsync(1));
        Swallow(() => _ = store.CountAsync());
        Swallow(() => _ = store.Stream());
        Swallow(() => _ = store.SaveAsync("z"));

        var calls = Assert.ThrowsExactly<MockException>(_mocks.VerifyAll).Problems.Select(problem => problem[..problem.IndexOf(" was called", StringComparison.Ordinal)]);

        CollectionAssert.AreEqual(
            new[]
            {
                "IStore.Name", "IStore.Name = \"x\"", "IStore[3]", "IStore[3] = \"y\"", "IStore.Changed += EventHandler", "IStore.Changed -= EventHandler",
                "IStore.TryLoad(1, out)", "IStore.Convert<List<int>>(null)", "IStore.LoadAsync(1)", "IStore.CountAsync()", "IStore.Stream()", "IStore.SaveAsync(\"z\")",
            },
            calls.ToArray());
    }

    [TestMethod]
    public void Call_while_arranging_is_lenient_and_is_no_call_of_the_test()
    {
        _ = _mocks.Create<IStore>(m =>
        {
            m.Save("while arranging");
            m.Load(1).Returns("one");
        });

        _mocks.VerifyAll();
        Assert.IsEmpty(_mocks.Calls);
    }

    [TestMethod]
    public void Member_touched_while_arranging_is_not_thereby_configured()
    {
        var store = _mocks.Create<IStore>(m => _ = m.LoadAsync(1));

        Assert.ThrowsExactly<MockException>(() => store.LoadAsync(1));
    }

    [TestMethod]
    public void Configure_arranges_later()
    {
        var store = _mocks.Create<IStore>();
        store.Configure().Load(3).Returns("three");
        store.Load(Arg.Is<int>(id => id > 90)).Returns("many");

        Assert.AreEqual("three", store.Load(3));
        Assert.AreEqual("many", store.Load(91));
        _mocks.VerifyAll();
    }

    [TestMethod]
    public async Task Async_members_are_arranged_like_any_other()
    {
        var store = _mocks.Create<IStore>(m =>
        {
            m.LoadAsync(1).Returns("one");
            m.CountAsync().Returns(5);
            m.When(x => x.SaveAsync("ok")).Do(_ => { });
        });

        Assert.AreEqual("one", await store.LoadAsync(1));
        Assert.AreEqual(5, await store.CountAsync());
        await store.SaveAsync("ok");
        _mocks.VerifyAll();
    }

    [TestMethod]
    public void Received_checks_are_no_calls()
    {
        var store = _mocks.Create<IStore>(m => m.Load(1).Returns("one"));
        store.Load(1);

        store.Received(1).Load(1);
        store.DidNotReceive().Load(2);
        store.DidNotReceive().Save("never");
        store.DidNotReceiveWithAnyArgs().Name = "";
        Received.InOrder(() => store.Load(1));

        _mocks.VerifyAll();
        Assert.HasCount(1, _mocks.Calls);
    }

    [TestMethod]
    public void Callback_configures_a_void_member_but_not_one_with_a_result()
    {
        var saved = new List<string>();
        var store = _mocks.Create<IStore>(m =>
        {
            m.When(x => x.Save("a")).Do(call => saved.Add(call.Arg<string>()));
            m.When(x => x.Load(1)).Do(_ => saved.Add("loaded"));
        });

        store.Save("a");
        Assert.ThrowsExactly<MockException>(() => store.Save("b"));
        Assert.ThrowsExactly<MockException>(() => store.Load(1));

        CollectionAssert.AreEqual(new[] { "a", "loaded" }, saved);
    }

    [TestMethod]
    public void Mock_reached_through_an_arranged_one_is_strict_too()
    {
        var store = _mocks.Create<IStore>(m => m.Clock.Zone.Returns("UTC"));
        Assert.AreEqual("UTC", store.Clock.Zone);
        _mocks.VerifyAll();

        var other = _mocks.Create<IStore>(m => _ = m.Clock.Zone);
        var thrown = Assert.ThrowsExactly<MockException>(() => other.Clock.Zone);
        StringAssert.StartsWith(thrown.Message, "IClock.Zone was called");
    }

    [TestMethod]
    public void Argument_whose_ToString_throws_does_not_hide_the_call()
    {
        var store = _mocks.Create<IStore>();

        var thrown = Assert.ThrowsExactly<MockException>(() => store.Convert<int>(new Unspeakable()));

        StringAssert.StartsWith(thrown.Message, "IStore.Convert<int>(Unspeakable (its ToString threw NotSupportedException)) was called");
    }

    [TestMethod]
    public void Matcher_left_over_by_an_arrangement_is_an_error_there()
    {
        var thrown = Assert.ThrowsExactly<MockException>(() => _mocks.Create<IStore>(_ => Arg.Any<int>()));

        StringAssert.Contains(thrown.Message, "Arg matchers");
    }

    static void Ignore(object? sender, EventArgs args)
    {
    }

    static void Swallow(Action call)
    {
        try
        {
            call();
        }
        catch (MockException)
        {
            // As code under test does that catches everything.
        }
    }

    sealed class Unspeakable
    {
        public override string ToString() => throw new NotSupportedException();
    }
}
