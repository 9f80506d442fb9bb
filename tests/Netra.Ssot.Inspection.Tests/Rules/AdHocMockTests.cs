using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Rules;

/// <summary>SSOT2003 on compiled code, at the call that creates.</summary>
[TestClass]
public sealed class AdHocMockTests : GateTestCase
{
    static FixtureOptions With(params FixtureLibrary[] libraries) => new() { Libraries = [Stubs.Product, Stubs.Ssot, .. libraries] };

    static readonly FixtureLibrary Maker = new("Acme.Helpers", """
        namespace Acme.Helpers
        {
            public class MakerBase { public static T Make<T>() where T : new() => new T(); public static T Find<T>() => default; }
            public class Maker : MakerBase { }
        }
        """);

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
    public void MadeByItsClassAsAValue() => Expect.Marks(
        """
        using System;
        using System.Runtime.CompilerServices;
        using Acme;
        using Moq;
        class C
        {
            static readonly Type Kind = typeof(Mock<IClock>);
            object? A() => Activator.{|SSOT2003:CreateInstance|}(typeof(Mock<IClock>));
            object? B() => Activator.{|SSOT2003:CreateInstance|}(typeof(Mock<IClock>), MockBehavior.Strict);
            object? D() { var type = typeof(Mock<>).MakeGenericType(typeof(IClock)); return Activator.{|SSOT2003:CreateInstance|}(type); }
            object E() => RuntimeHelpers.{|SSOT2003:GetUninitializedObject|}(typeof(Mock<IClock>));
            object F() => typeof(Mock<IClock>).GetConstructor(Type.EmptyTypes)!.{|SSOT2003:Invoke|}(null);
            object? G() => Activator.{|SSOT2003:CreateInstance|}(Kind);
            object? H(bool real) => Activator.{|SSOT2003:CreateInstance|}(real ? typeof(Clock) : typeof(Mock<Clock>));
        }
        """,
        With(Stubs.Moq));

    [TestMethod]
    public void MadeByItsClassAsATypeArgument() => Expect.Marks(
        """
        using System;
        using Acme;
        using Acme.Helpers;
        using Moq;
        class C
        {
            object A() => Activator.{|SSOT2003:CreateInstance|}<Mock<IClock>>();
            object B() => {|SSOT2003:Make|}<Mock<IClock>>();
            object D() => {|SSOT2003:Activate|}<string, Mock<IClock>>();
            object E() => {|SSOT2003:ActivateType|}<Mock<IClock>>();
            object F() => {|SSOT2003:HandOn|}<Mock<IClock>>();
            object G() => Maker.{|SSOT2003:Make|}<Mock<IClock>>();
            Func<object> H() => {|SSOT2003:Make|}<Mock<IClock>>;
            static T Make<T>() where T : new() => new T();
            static T Activate<TOther, T>() => Activator.CreateInstance<T>();
            static object? ActivateType<T>() => Activator.CreateInstance(typeof(T));
            static T HandOn<T>() => Activate<int, T>();
        }
        """,
        With(Stubs.Moq, Maker));

    [TestMethod]
    public void ClassesOfMocksThatNothingMakes_AreNotTold() => Expect.Marks(
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Acme;
        using Acme.Helpers;
        using Moq;
        using Activator = System.Activator;
        class C
        {
            bool A(object any) => any.GetType() == typeof(Mock<>) || Is(typeof(Mock<IClock>), any);
            object? B() { Is(typeof(Mock<IClock>), 1); return Activator.CreateInstance(typeof(Clock)); }
            object? D(object[] all) => all.OfType<Mock<IClock>>().Select(mock => mock.Object).FirstOrDefault() ?? Activator.CreateInstance<Clock>() as object;
            object? E() => Activator.CreateInstance<List<Mock<IClock>>>();
            object? F() => Activator.CreateInstance(typeof(Holder), typeof(Mock<IClock>));
            object? G(object any) => Cast<Mock<IClock>>(any) ?? Maker.Find<Mock<IClock>>();
            object H() => Both<Clock, Mock<IClock>>();
            object I() => Make<Clock>();
            static T Make<T>() where T : new() => new T();
            static T Both<T, TOther>() where T : new() => new T();
            static T? Cast<T>(object any) where T : class => Find<int, T>() ?? any as T;
            static T? Find<TOther, T>() where T : class { Activator.CreateInstance<TOther>(); return Recurse<T>(3); }
            static T? Recurse<T>(int depth) where T : class => depth == 0 ? null : Recurse<T>(depth - 1);
            static bool Is(Type type, object any) => type.IsInstanceOfType(any);
        }
        class Holder(Type type) { public Type Type => type; }
        """,
        With(Stubs.Moq, Maker));

    [TestMethod]
    public void LookalikesMadeByTheirClass_AreNotTold() => Expect.Marks(
        """
        using System;
        class C
        {
            object A() => Activator.CreateInstance<Moq.Mock<int>>();
            object? B() => Activator.CreateInstance(typeof(Moq.Mock<int>));
            object D() => Make<Moq.Mock<int>>();
            static T Make<T>() where T : new() => new T();
        }
        namespace Moq { class Mock<T> { } }
        """,
        With());

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
