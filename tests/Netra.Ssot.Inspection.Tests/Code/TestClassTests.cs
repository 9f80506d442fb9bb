using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Symbols;
using Netra.Ssot.Inspection.Code;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Code;

[TestClass]
public sealed class TestClassTests : GateTestCase
{
    const string Using = "using Microsoft.VisualStudio.TestTools.UnitTesting; using Acme.Testing; namespace N; ";

    static readonly FixtureOptions Options = new() { Libraries = [Frameworks.XUnit, Frameworks.NUnit, Frameworks.Library] };

    [TestMethod]
    [DataRow("class [|C|] { [TestMethod] public void M() { } }", "T:N.C", "MSTest")]
    [DataRow("class [|C|] { [DataTestMethod] public void M() { } }", "T:N.C", "MSTest", DisplayName = "derived in the framework")]
    [DataRow("class [|C|] { [SmokeTest] public void M() { } }", "T:N.C", "MSTest", DisplayName = "derived in another assembly")]
    [DataRow("class OwnAttribute : SmokeTestAttribute; class [|C|] { [Own] public void M() { } }", "T:N.C", "MSTest", DisplayName = "derived in two steps")]
    [DataRow("class [|C|] { [Xunit.Theory] public async System.Threading.Tasks.Task M() => await System.Threading.Tasks.Task.Yield(); }", "T:N.C", "XUnit")]
    [DataRow("class [|C|] { [NUnit.Framework.Pairwise] public void M() { } [Xunit.Fact] public void F() { } }", "T:N.C", "XUnit,NUnit")]
    [DataRow("abstract class [|C|] { [TestMethod] public abstract void M(); }", "T:N.C", "MSTest", DisplayName = "abstract, only async-free declarations")]
    [DataRow("class [|C|]<T, U> { [TestMethod] public void M() { } }", "T:N.C`2", "MSTest", DisplayName = "generic")]
    [DataRow("class Outer<T> { internal class [|In|] { [TestMethod] public void M() { } } }", "T:N.Outer`1.In", "MSTest", DisplayName = "nested")]
    [DataRow("record [|R|](int A) { [TestMethod] public void M() { } }", "T:N.R", "MSTest", DisplayName = "record")]
    [DataRow("class [|C|] : ContractTests<int>;", "T:N.C", "MSTest", DisplayName = "only tests of a foreign generic base")]
    [DataRow("partial class [|P|] { [TestMethod] public void M() { } } partial class P { [TestMethod] public void O() { } }", "T:N.P", "MSTest", DisplayName = "partial")]
    public void AClassWithATest_IsATestClass(string source, string id, string frameworks)
    {
        using var fixture = CompiledFixture.CSharp(Using + source, Options);

        var type = Eye.Look(fixture).Types.Single();

        Assert.AreEqual((id, frameworks), (type.Id, string.Join(',', type.TestFrameworks)));
        CollectionAssert.AreEqual(fixture.Expected.ToArray(), Eye.Spans([type.Place]).ToArray());
    }

    [TestMethod]
    [DataRow("class CTests { public void Test() { } }", DisplayName = "only named like one")]
    [DataRow("static class C { [AssemblyInitialize] public static void Init(TestContext c) { } }")]
    [DataRow("class TestMethodAttribute : System.Attribute; class C { [N.TestMethod] public void M() { } }", DisplayName = "an own attribute of the same name")]
    [DataRow("[TestClass] class C { [System.Obsolete] public void M() { } }", DisplayName = "without a test method")]
    [DataRow("class C : AcmeTestCase;", DisplayName = "a base without tests")]
    public void AClassWithoutATest_IsNone(string source)
    {
        using var fixture = CompiledFixture.CSharp(Using + source, Options);
        var facts = Eye.Look(fixture);
        Assert.IsEmpty(facts.Types, string.Join('\n', facts.Types.Select(type => type.Id)));
        Assert.IsEmpty(facts.Unreadable);
    }

    [TestMethod]
    [DataRow("class [|C|] { [Xunit.ConditionalFact] public void M() { } }")]
    [DataRow("class [|C|] : Xunit.Specification;")]
    public void APackageWithAKeyOfThePlatform_IsFollowed_AndMissedWhereItIsNot(string source)
    {
        var options = new FixtureOptions
        {
            Libraries =
            [
                Frameworks.XUnit,
                new("Microsoft.DotNet.XUnitExtensions", "namespace Xunit { public class ConditionalFactAttribute : FactAttribute { } public class Specification { [Fact] public void Holds() { } } }") { HasMicrosoftsKey = true },
            ],
        };
        using var fixture = CompiledFixture.CSharp(source, options);

        Assert.AreEqual(TestFramework.XUnit, Eye.Look(fixture).Types.Single().TestFrameworks.Single());

        var without = AssemblyInspector.Inspect(new()
        {
            AssemblyPath = fixture.AssemblyPath,
            ReferencePaths = [.. fixture.ReferencePaths.Where(path => !path.EndsWith("XUnitExtensions.dll", StringComparison.Ordinal))],
            Watchlist = new Watchlist(),
        }).Facts;
        Assert.IsEmpty(without.Types);
        Assert.Contains("Microsoft.DotNet.XUnitExtensions", without.Unreadable.Single().Reason);
    }

    [TestMethod]
    public void Chains_AreFollowedThroughOwnAndForeignBases()
    {
        using var fixture = CompiledFixture.CSharp(
            Using + "abstract class Own<T> : AcmeTestCase; class Middle : Own<int> { [TestMethod] public void A() { } [TestMethod] public void B() { } } class Leaf : Middle { class Aside; }", Options);

        var facts = Eye.Look(fixture);

        Assert.AreEqual(2, facts.TestMethods);
        CollectionAssert.AreEqual(
            new[] { "T:N.Own`1 tests= own=False <- T:Acme.Testing.AcmeTestCase@Acme.Testing T:Acme.Testing.Root@Acme.Testing",
                "T:N.Middle tests=MSTest own=True <- T:N.Own`1@Fixture T:Acme.Testing.AcmeTestCase@Acme.Testing T:Acme.Testing.Root@Acme.Testing",
                "T:N.Leaf tests=MSTest own=False <- T:N.Middle@Fixture T:N.Own`1@Fixture T:Acme.Testing.AcmeTestCase@Acme.Testing T:Acme.Testing.Root@Acme.Testing" },
            facts.Types.Select(Describe).ToArray());
    }

    [TestMethod]
    public void AForwardedBase_IsNamedByTheAssemblyThatDefinesIt()
    {
        // Compiled against the whole library, run against a facade that forwards to another assembly.
        using var original = CompiledFixture.CSharp(Using + "class C : AcmeTestCase { [TestMethod] public void M() { } }", Options);
        using var moved = CompiledFixture.CSharp(
            "[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(Acme.Testing.AcmeTestCase))]",
            new() { AssemblyName = "Acme.Testing", Libraries = [Frameworks.Library with { Name = "Acme.Core", FileName = "renamed.dll" }] });

        var facts = AssemblyInspector.Inspect(new()
        {
            AssemblyPath = original.AssemblyPath,
            ReferencePaths = [moved.AssemblyPath, .. moved.ReferencePaths],
            Watchlist = new(),
        }).Facts;

        Assert.AreEqual(new TypeLink("T:Acme.Testing.AcmeTestCase", "Acme.Core"), facts.Types.Single().Bases[0]);
        Assert.IsNull(facts.Types.Single().MissingAssembly);
    }

    [TestMethod]
    public void AMissingReference_BreaksTheChainAloud()
    {
        using var fixture = CompiledFixture.CSharp(Using + "class C : AcmeTestCase { [TestMethod] public void M() { } } class D : Root;", Options);

        var result = AssemblyInspector.Inspect(new() { AssemblyPath = fixture.AssemblyPath, Watchlist = new() });

        Assert.AreEqual("Acme.Testing", result.Facts.Types.Single().MissingAssembly);
        Assert.IsTrue(result.Facts.Unreadable.Any(input => input.Reason.Contains("'Acme.Testing'")));
        Assert.IsEmpty(result.Consulted);
    }

    [TestMethod]
    public void AnAttributeOfThePolicy_MarksTests()
    {
        using var fixture = CompiledFixture.CSharp("class CheckAttribute : System.Attribute; class MoreAttribute : CheckAttribute; class C { [More] void M() { } }");

        var facts = Eye.Look(fixture, new Watchlist { TestAttributes = ["T:CheckAttribute"] }).Facts;

        Assert.AreEqual(TestFramework.Other, facts.Types.Single().TestFrameworks.Single());
    }

    [TestMethod]
    public void DoublesByName_ImplementAForeignInterface()
    {
        using var fixture = CompiledFixture.CSharp(
            Using + """
            class FakeClock : IClock; class Fakery : IClock; class Holder { internal struct StubClock : IClock; }
            interface IOwn; class FakeOwn : IOwn; record MockRecord(int A); record struct SpyStruct(int A); class DerivedFake : FakeClock;
            interface IFakeClock : IClock;
            """, Options);

        var facts = Eye.Look(fixture, new Watchlist { TypeNameWords = ["Fake", "Stub", "Mock", "Spy"] }).Facts;

        CollectionAssert.AreEqual(
            new[] { "T:N.FakeClock", "T:N.DerivedFake", "T:N.Holder.StubClock" }, facts.Types.Select(type => type.Id).ToArray());
        Assert.AreEqual(new TypeLink("T:Acme.Testing.IClock", "Acme.Testing"), facts.Types[1].Interfaces.Single());
    }

    [TestMethod]
    public void Namesakes_AreThePublicTypesOfTheLibrary()
    {
        using var fixture = CompiledFixture.CSharp(Using + "class Hidden; class Nested; class Outer { internal enum MockFactory { A } } delegate void Root();", Options);

        var result = Eye.Look(fixture, new Watchlist { LibraryAssemblies = ["Acme.Testing"] });

        CollectionAssert.AreEqual(
            new[] { ("T:N.Root", "T:Acme.Testing.Root"), ("T:N.Outer.MockFactory", "T:Acme.Testing.MockFactory") },
            result.Facts.Types.Select(type => (type.Id, type.Namesake!.Id)).ToArray());
        Assert.AreEqual("Acme.Testing.dll", Path.GetFileName(result.Consulted.Single().Path));
        Assert.AreEqual(64, result.Consulted.Single().Sha256.Length);
    }

    static string Describe(TypeFact type) =>
        $"{type.Id} tests={string.Join(',', type.TestFrameworks)} own={type.DeclaresTests} <- {string.Join(' ', type.Bases.Select(link => link.Id + "@" + link.Assembly))}";
}
