using Netra.Ssot.Core.Symbols;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Code;

/// <summary>Whether test classes use the library: by what they are, by what they do, or through other classes of theirs.</summary>
[TestClass]
public sealed class LibraryReachTests : GateTestCase
{
    static readonly FixtureLibrary Library = new("Acme.Testing", """
        namespace Acme.Testing
        {
            public abstract class SsotTestCase { }
            public class SetUpAttribute : System.Attribute { }
            public interface IFixture { }
            public class Kit { public static Kit Shared => null; public static void Start() { } public static T Make<T>() => default; }
        }
        """);

    /// <summary>An assembly between tests and library.</summary>
    static readonly FixtureLibrary Support = new("Acme.Support", """
        namespace Acme.Support
        {
            public abstract class SupportBase : Acme.Testing.SsotTestCase { }
            public static class Shop { public static Acme.Testing.Kit Kit() => null; public static void Open() { } }
        }
        """);

    [TestMethod]
    [DataRow("class Tests : SsotTestCase { [TestMethod] public void A() { } }", DisplayName = "base class")]
    [DataRow("class Tests : SupportBase { [TestMethod] public void A() { } }", DisplayName = "base class of another assembly")]
    [DataRow("class Own : SsotTestCase { } class Tests : Own { [TestMethod] public void A() { } }", DisplayName = "own base class")]
    [DataRow("class Own { protected Own() => Kit.Start(); } class Tests : Own { [TestMethod] public void A() { } }", DisplayName = "body of an own base class")]
    [DataRow("class Tests : IFixture { [TestMethod] public void A() { } }", DisplayName = "interface")]
    [DataRow("class Tests { Kit? _kit; [TestMethod] public void A() { } }", DisplayName = "field")]
    [DataRow("class Tests { List<Kit[]>? _kit; [TestMethod] public void A() { } }", DisplayName = "type argument of a field")]
    [DataRow("class Tests { [TestMethod] public void A() { } void B(Kit kit) { } }", DisplayName = "parameter")]
    [DataRow("class Tests { [TestMethod] public void A() => Kit.Start(); }", DisplayName = "call")]
    [DataRow("class Tests { [TestMethod] public void A() => Console.Write(typeof(Kit)); }", DisplayName = "typeof")]
    [DataRow("class Tests { [TestMethod] public void A() => Array.Empty<Kit>(); }", DisplayName = "type argument of a call")]
    [DataRow("class Tests { [TestMethod] public void A() => Shop.Kit(); }", DisplayName = "result of another assembly")]
    [DataRow("class Tests { [TestMethod] public async Task A() { await Task.Yield(); Kit.Start(); } }", DisplayName = "async body")]
    [DataRow("class Tests { [TestMethod] public void A() { Action start = () => Kit.Start(); start(); } }", DisplayName = "lambda")]
    [DataRow("class Tests { [SetUp, TestMethod] public void A() { } }", DisplayName = "attribute of a method")]
    [DataRow("[SetUp] class Tests { [TestMethod] public void A() { } }", DisplayName = "attribute of the class")]
    [DataRow("class Tests { [TestMethod] public void A() => Helper.B(); } static class Helper { public static void B() => Inner.C(); } static class Inner { public static void C() => Kit.Start(); }", DisplayName = "helper of a helper")]
    [DataRow("class Tests { [TestMethod] public void A() => new Helper<int>().B(); } class Helper<T> { public void B() => Kit.Make<T>(); }", DisplayName = "generic helper")]
    public void ReachedByATest(string source) => Assert.IsTrue(IsReached(source));

    [TestMethod]
    [DataRow("class Tests { [TestMethod] public void A() { } } class Start { [AssemblyInitialize] public static void Run(TestContext _) => Kit.Start(); }", DisplayName = "assembly initializer")]
    [DataRow("class Tests { [TestMethod] public void A() { } } class Helper : SsotTestCase { public static void B() => Kit.Start(); }", DisplayName = "helper that no test uses")]
    [DataRow("class Tests { [TestMethod] public void A() { } class Inner { Kit? _kit; } }", DisplayName = "nested class that no test uses")]
    [DataRow("class Tests { [TestMethod] public void A() => Shop.Open(); } class Other { Kit? _kit; }", DisplayName = "another assembly that uses it")]
    [DataRow("class Tests { [TestMethod] public void A() => SetUp.Run(); } class Other { Kit? _kit; } class SetUp { public static void Run() { } }", DisplayName = "own namesake")]
    [DataRow("class Tests { [TestMethod] public void A() { } }", DisplayName = "nobody uses it")]
    [DataRow("class Helper { Kit? _kit; }", DisplayName = "no tests")]
    public void NotReachedByATest(string source) => Assert.IsFalse(IsReached(source));

    static bool IsReached(string source)
    {
        const string Usings = """
            using System;
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using Acme.Support;
            using Acme.Testing;
            using Microsoft.VisualStudio.TestTools.UnitTesting;
            #pragma warning disable

            """;
        using var fixture = CompiledFixture.CSharp(Usings + source, new() { Libraries = [Library, Support] });
        var facts = Eye.Look(fixture, new Watchlist { LibraryAssemblies = ["acme.testing"] }).Facts;
        Assert.IsEmpty(facts.Unreadable);
        return facts.TestsReachLibrary;
    }
}
