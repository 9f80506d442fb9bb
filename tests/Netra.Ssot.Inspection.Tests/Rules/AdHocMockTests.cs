using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Rules;

/// <summary>SSOT2003 on compiled code, at the call that creates.</summary>
[TestClass]
public sealed class AdHocMockTests : GateTestCase
{
    static FixtureOptions With(params FixtureLibrary[] libraries) => new() { Libraries = [Stubs.Product, Stubs.Ssot, .. libraries] };

    [TestMethod]
    public void Moq() => Expect.Marks(
        """
        using Acme;
        using Moq;
        class C
        {
            // The statement names Mock twice and creates once: it is told at its start.
            {|SSOT2003:|}readonly Mock<IClock> _field = new Mock<IClock>();
            C() { }
            C(int other) { }
            void M()
            {
                var strict = new {|SSOT2003:Mock|}<IClock>(MockBehavior.Strict);
                strict.Setup(clock => clock.ToString());
                strict.VerifyAll();
                var of = Mock.{|SSOT2003:Of|}<IClock>();
                Mock.Get(of).VerifyAll();
                var repository = new MockRepository(MockBehavior.Loose);
                repository.{|SSOT2003:Create|}<IClock>();
                repository.{|SSOT2003:OneOf|}<IClock>();
            }
        }
        """,
        With(Stubs.Moq));

    [TestMethod]
    public void GenericHelper_IsToldInsideIt_AndItsCallersAreNot() => Expect.Marks(
        """
        using Acme;
        using Moq;
        static class C
        {
            static T Make<T>() where T : class => new {|SSOT2003:Mock|}<T>().Object;
            static void M() { Make<IClock>(); Make<Clock>(); }
        }
        """,
        With(Stubs.Moq));

    [TestMethod]
    public void NSubstitute_MethodGroupsIncluded() => Expect.Marks(
        """
        using System;
        using Acme;
        using NSubstitute;
        using static NSubstitute.Substitute;
        class C
        {
            Func<object[], IClock> Group() => Substitute.{|SSOT2003:For|}<IClock>;
            IClock Static() => {|SSOT2003:For|}<IClock>();
            Clock Parts() => Substitute.{|SSOT2003:ForPartsOf|}<Clock>();
            void Setup(IClock clock) => clock.Now.Returns(3);
        }
        """,
        With(Stubs.NSubstitute));

    [TestMethod]
    public void OtherLibraries_AndThePlatform() => Expect.Marks(
        """
        using System.Reflection;
        using Acme;
        using Castle.DynamicProxy;
        using FakeItEasy;
        class C
        {
            object A1() => A.{|SSOT2003:Fake|}<IClock>();
            object A2() => new {|SSOT2003:Fake|}<IClock>();
            object B() => new ProxyGenerator().{|SSOT2003:CreateInterfaceProxyWithoutTarget|}<IClock>();
            object D() => DispatchProxy.{|SSOT2003:Create|}<IClock, Proxy>();
        }
        class Proxy : DispatchProxy { protected override object? Invoke(MethodInfo? method, object?[]? arguments) => null; }
        """,
        With(Stubs.FakeItEasy, Stubs.Castle));

    [TestMethod]
    public void FactoryAndLookalikes_AreNotTold() => Expect.Marks(
        """
        using Acme;
        using Acme.Testing;
        class C
        {
            object A() => SsotMockFactory.Create<IClock>();
            object B() => new Mock<IClock>();
            object D() => Substitute.For<IClock>();
        }
        class Mock<T> { }
        static class Substitute { public static object For<T>() => new(); }
        """,
        With());
}
