using System.Text;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Testing.Tests;

/// <summary>What cannot be mocked is said to be so, with what to do instead; there is no stand-in.</summary>
[TestClass]
public sealed class UnmockableTypeTests : GateTestCase
{
    readonly SsotMockFactory _mocks = new();

    [TestMethod]
    [DataRow(typeof(string), "string cannot be mocked: it is sealed; use the real one, or put an interface before it and mock that")]
    [DataRow(typeof(int[]), "int[] cannot be mocked: it is sealed; use the real one, or put an interface before it and mock that")]
    [DataRow(typeof(int), "int cannot be mocked: it is a value type; use a real value")]
    [DataRow(typeof(DayOfWeek), "DayOfWeek cannot be mocked: it is a value type; use a real value")]
    [DataRow(typeof(Math), "Math cannot be mocked: it is static; put an interface before it, and mock that")]
    [DataRow(typeof(IList<>), "IList<T> cannot be mocked: it is an open generic type; name its type arguments")]
    [DataRow(typeof(Delegate), "Delegate cannot be mocked: it is the base of all delegates; name a delegate type")]
    [DataRow(typeof(object), "object cannot be mocked: it has no virtual member; use the real one, or put an interface before it and mock that")]
    [DataRow(typeof(Plain), "Plain cannot be mocked: it has no virtual member; use the real one, or put an interface before it and mock that")]
    [DataRow(typeof(IHidden), "IHidden cannot be mocked: it is not visible to the generated mock; make it public, or internal with [assembly: InternalsVisibleTo(\"DynamicProxyGenAssembly2\")]")]
    [DataRow(typeof(IBox<IHidden>), "IBox<IHidden> cannot be mocked: it is not visible to the generated mock; make it public, or internal with [assembly: InternalsVisibleTo(\"DynamicProxyGenAssembly2\")]")]
    public void Type_is_refused(Type type, string message)
    {
        var thrown = Assert.ThrowsExactly<MockException>(() => _mocks.Create(type));

        Assert.AreEqual(message, thrown.Message);
    }

    [TestMethod]
    public void Generic_ways_refuse_as_well()
    {
        Assert.ThrowsExactly<MockException>(() => _mocks.Create<string>());
        Assert.ThrowsExactly<MockException>(() => _mocks.Loose<Plain>());
        Assert.ThrowsExactly<MockException>(() => _mocks.Spy("text"));
        Assert.ThrowsExactly<MockException>(() => _mocks.Partial<Plain>());
    }

    [TestMethod]
    public void Interface_with_a_static_abstract_member_is_refused()
    {
        var thrown = Assert.ThrowsExactly<MockException>(() => _mocks.Create(typeof(IParsable<int>)));

        StringAssert.StartsWith(thrown.Message, "IParsable<int> cannot be mocked: it has static abstract members");
    }

    [TestMethod]
    public void Partial_of_an_interface_is_refused()
    {
        var thrown = Assert.ThrowsExactly<MockException>(() => _mocks.Partial<IStore>());

        Assert.AreEqual("IStore cannot be mocked: it is no class, so there is no real part; use Create or Spy", thrown.Message);
    }

    [TestMethod]
    public void Spy_on_a_class_with_members_that_would_not_reach_the_real_object_is_refused()
    {
        var thrown = Assert.ThrowsExactly<MockException>(() => _mocks.Spy<Basket>(new Bag("Ada")));

        StringAssert.StartsWith(thrown.Message, "Basket cannot be spied on: get_Owner cannot be overridden");
    }

    [TestMethod]
    public void Constructor_that_does_not_fit_is_said()
    {
        var thrown = Assert.ThrowsExactly<MockException>(() => _mocks.Create<Basket>(null, MockAllow.Nothing, 1, 2));
        Assert.AreEqual("Basket cannot be mocked: no constructor that a derived class can call takes (1, 2); pass its constructor arguments, or put an interface before it", thrown.Message);

        thrown = Assert.ThrowsExactly<MockException>(() => _mocks.Create<IStore>(null, MockAllow.Nothing, 1));
        StringAssert.StartsWith(thrown.Message, "IStore has no constructor");
    }

    [TestMethod]
    public void Constructor_that_throws_is_said()
    {
        var thrown = Assert.ThrowsExactly<MockException>(() => _mocks.Partial<Picky>());

        StringAssert.StartsWith(thrown.Message, "Picky cannot be mocked: its constructor threw InvalidOperationException (no licence)");
    }

    [TestMethod]
    public void Concrete_class_of_the_platform_with_virtual_members_is_mocked()
    {
        var encoding = _mocks.Loose<Encoder>();

        Assert.IsNotNull(encoding);
    }

    [TestMethod]
    public void Member_that_the_generated_class_cannot_override_is_said()
    {
        var thrown = Assert.ThrowsExactly<MockException>(() => _mocks.Create<Closed>());

        StringAssert.StartsWith(thrown.Message, "Closed cannot be mocked: ");
    }

    interface IHidden;

    public abstract class Closed
    {
        public virtual int Open => 1;

        internal abstract int Hidden();
    }

    public class Plain
    {
        public int Value { get; set; }
    }

    public class Picky
    {
        public Picky() => throw new InvalidOperationException("no licence");

        public virtual int Value => 1;
    }

    sealed class Bag(string owner) : Basket(owner)
    {
        public override int Count => 0;
    }
}
