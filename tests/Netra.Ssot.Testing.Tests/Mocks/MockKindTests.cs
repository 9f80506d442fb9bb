using Microsoft.Extensions.Logging;
using Netra.Ssot.TestKit;
using NSubstitute;
using NSubstitute.Extensions;

namespace Netra.Ssot.Testing.Tests;

/// <summary>Loose, spying and partial mocks, and mocks of classes, delegates and generics.</summary>
[TestClass]
public sealed class MockKindTests : GateTestCase
{
    readonly SsotMockFactory _mocks = new();

    [TestMethod]
    public async Task Loose_mock_answers_anything()
    {
        var store = _mocks.Loose<IStore>();

        Assert.AreEqual("", store.Load(1));
        Assert.AreEqual("", await store.LoadAsync(1));
        Assert.AreEqual("", store.Clock.Zone);
        store.Load(2).Returns("two");
        Assert.AreEqual("two", store.Load(2));
        _mocks.VerifyAll();
    }

    [TestMethod]
    public void Delegate_is_mocked_strictly()
    {
        var rate = _mocks.Create<Rate>(m => m("EUR").Returns(1.1m));

        Assert.AreEqual(1.1m, rate("EUR"));
        var thrown = Assert.ThrowsExactly<MockException>(() => rate("USD"));
        StringAssert.StartsWith(thrown.Message, "Rate(\"USD\") was called");

        var func = _mocks.Create<Func<int, string>>();
        thrown = Assert.ThrowsExactly<MockException>(() => func(3));
        StringAssert.StartsWith(thrown.Message, "Func<int, string>(3) was called");
    }

    [TestMethod]
    public void Abstract_class_is_mocked_with_its_constructor()
    {
        var basket = _mocks.Create<Basket>(m => m.Count.Returns(3), MockAllow.Nothing, "Ada");

        Assert.AreEqual("Ada", basket.Owner);
        Assert.AreEqual(3, basket.Count);
        Assert.ThrowsExactly<MockException>(basket.Describe);
    }

    [TestMethod]
    public void Closed_generic_interface_and_generic_method_are_mocked()
    {
        var box = _mocks.Create<IBox<List<int>>>(m => m.Get().Returns([1]));
        var store = _mocks.Create<IStore>(m => m.Convert<int>("1").Returns(1));

        CollectionAssert.AreEqual(new[] { 1 }, box.Get());
        Assert.AreEqual(1, store.Convert<int>("1"));
        var thrown = Assert.ThrowsExactly<MockException>(() => store.Convert<long>("1"));
        StringAssert.StartsWith(thrown.Message, "IStore.Convert<long>(\"1\")");
    }

    [TestMethod]
    public void Logger_is_mocked()
    {
        var logger = _mocks.Create<ILogger<Counter>>(m => m.IsEnabled(Arg.Any<LogLevel>()).Returns(true), MockAllow.VoidMembers);
        logger.LogWarning("disk {Percent} full", 93);

        StringAssert.Contains(_mocks.Calls[^1].ToString(), "LogLevel.Warning");
        StringAssert.Contains(_mocks.Calls[^1].ToString(), "disk 93 full");
        var strict = _mocks.Create<ILogger<Counter>>();
        var thrown = Assert.ThrowsExactly<MockException>(() => strict.LogError("gone"));
        StringAssert.StartsWith(thrown.Message, "ILogger.Log<FormattedLogValues>(LogLevel.Error, ");
    }

    [TestMethod]
    public void TimeProvider_is_mocked()
    {
        var noon = new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);
        var time = _mocks.Create<TimeProvider>(m => m.GetUtcNow().Returns(noon));

        Assert.AreEqual(noon, time.GetUtcNow());
        Assert.ThrowsExactly<MockException>(() => time.GetTimestamp());
    }

    [TestMethod]
    public void Spy_forwards_and_records()
    {
        var real = new Counter();
        var spy = _mocks.Spy(real);

        spy.Value = -4;

        Assert.AreEqual(4, spy.Value);
        Assert.AreEqual(5, spy.Next());
        Assert.AreEqual(5, real.Value);
        Assert.HasCount(3, _mocks.Calls);
        spy.Received(1).Next();
    }

    [TestMethod]
    public void Spy_passes_out_parameters_and_setters_to_the_real_object()
    {
        IDictionary<string, int> real = new Dictionary<string, int>();
        var spy = _mocks.Spy(real);

        spy["a"] = 1;
        real["a"] = 2;

        Assert.IsTrue(spy.TryGetValue("a", out var value));
        Assert.AreEqual(2, value);
        Assert.AreEqual(2, spy["a"]);
    }

    [TestMethod]
    public void Spy_lets_the_real_exception_through_as_it_was_thrown()
    {
        var spy = _mocks.Spy<IDictionary<string, int>>(new Dictionary<string, int>());

        Assert.ThrowsExactly<KeyNotFoundException>(() => spy["a"]);
    }

    [TestMethod]
    public void Spy_answers_what_was_configured_on_it()
    {
        var spy = _mocks.Spy<Rate>(_ => throw new InvalidOperationException("not to be called"));
        spy.Configure()("EUR").Returns(2m);

        Assert.AreEqual(2m, spy("EUR"));
        Assert.ThrowsExactly<InvalidOperationException>(() => spy("USD"));
    }

    [TestMethod]
    public void Partial_runs_the_real_members_and_those_that_were_configured_not()
    {
        var counter = _mocks.Partial<Counter>();
        counter.Value = -7;
        Assert.AreEqual(7, counter.Value);
        Assert.AreEqual(8, counter.Next());

        counter.Configure().Next().Returns(100);

        Assert.AreEqual(100, counter.Next());
        Assert.AreEqual(8, counter.Value);
    }

    [TestMethod]
    public void Partial_leaves_out_the_base_where_it_was_told_so()
    {
        var counter = _mocks.Partial<Counter>();
        counter.When(c => c.Fail()).DoNotCallBase();
        counter.When(c => c.Next()).DoNotCallBase();

        counter.Fail();

        Assert.ThrowsExactly<MockException>(() => counter.Next());
    }

    [TestMethod]
    public void Partial_refuses_an_abstract_member_that_was_not_configured()
    {
        var basket = _mocks.Partial<Basket>("Ada");

        var thrown = Assert.ThrowsExactly<MockException>(basket.Describe);

        StringAssert.StartsWith(thrown.Message, "Basket.Count was called");
    }
}
