using Netra.Ssot.Core.Facts;
using Netra.Ssot.Core.Findings;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Rules;

/// <summary>SSOT2002 on compiled code: chains of base classes through real references.</summary>
[TestClass]
public sealed class TestBaseTests : GateTestCase
{
    static readonly FixtureLibrary Vendor = new("Vendor.Testing", """
        namespace Vendor { public abstract class VendorBase { } public abstract class GoodBase : Acme.Testing.SsotTestCase { } }
        """);

    static IReadOnlyList<Finding> Marks(string source) => Expect.Marks(
        [new FixtureSource("Fixture.cs", "using Acme.Testing;\nusing Microsoft.VisualStudio.TestTools.UnitTesting;\n" + source)],
        new FixtureOptions { Libraries = [Stubs.Ssot, Vendor, Stubs.Xunit, Stubs.NUnit] },
        kind: ProjectKind.Test);

    [TestMethod]
    public void NoBaseAndAnotherBase_AreToldApart()
    {
        var findings = Marks("""
            [TestClass] public class {|SSOT2002:PlainTests|} { [TestMethod] public void Runs() { } }
            [TestClass] public class {|SSOT2002:VendorTests|} : Vendor.VendorBase { [TestMethod] public void Runs() { } }
            """);

        CollectionAssert.AreEqual(
            new[]
            {
                "test class PlainTests has no base class; derive it from SsotTestCase",
                "test class VendorTests derives from VendorBase; derive it from SsotTestCase",
            },
            findings.Select(finding => finding.Message).ToArray());
    }

    [TestMethod]
    public void SsotBase_AtAnyDistance_IsFine() => Marks("""
        [TestClass] public class ATests : SsotTestCase { [TestMethod] public void Runs() { } }
        [TestClass] public class BTests : Vendor.GoodBase { [TestMethod] public void Runs() { } }
        public abstract class Middle<T> : SsotTestCase { [TestMethod] public void Inherited() { } }
        [TestClass] public class CTests : Middle<int> { }
        [TestClass] public sealed partial class DTests { [TestMethod] public void Runs() { } }
        public sealed partial class DTests : ATests { }
        public class Helper { public void TestNothing() { } }
        """);

    [TestMethod]
    public void Chain_IsToldOnce_AtItsTop() => Marks("""
        public abstract class {|SSOT2002:Top|} { }
        public abstract class Middle<T> : Top { [TestMethod] public void Inherited() { } }
        [TestClass] public class ATests : Middle<int> { [TestMethod] public void Runs() { } }
        [TestClass] public class BTests : Middle<string> { }
        [TestClass] public class CTests : Top { [TestMethod] public void Runs() { } }
        """);

    [TestMethod]
    public void EveryShapeOfClass_IsSeen() => Marks("""
        public class MineAttribute : TestMethodAttribute { }
        public class Outer { [TestClass] public class {|SSOT2002:NestedTests|} { [TestMethod] public void Runs() { } } }
        [TestClass] public class {|SSOT2002:GenericTests|}<T> { [TestMethod] public void Runs() { } }
        [TestClass] public record {|SSOT2002:RecordTests|} { [TestMethod] public void Runs() { } }
        public abstract class {|SSOT2002:AbstractTests|} { [TestMethod] public void Runs() { } }
        [TestClass] public class {|SSOT2002:DerivedAttributeTests|} { [Mine] public void Runs() { } }
        [TestClass] public class Setup { [AssemblyInitialize] public static void Begin(TestContext context) { } }
        """);

    [TestMethod]
    public void FrameworksAreNotMixedUp()
    {
        var findings = Marks("""
            public class GoodFacts : SsotFacts { [Xunit.Fact] public void Runs() { } }
            public class {|SSOT2002:WrongBase|} : SsotTestCase { [Xunit.Fact] public void Runs() { } }
            public class {|SSOT2002:NUnitTests|} { [NUnit.Framework.Test] public void Runs() { } }
            """);

        CollectionAssert.AreEqual(
            new[]
            {
                "test class WrongBase derives from SsotTestCase, which serves MSTest, but its tests are xUnit; derive it from SsotFacts",
                "test class NUnitTests has NUnit tests, for which the policy names no base class; "
                    + "name one with SsotTestBase in the policy, or move the tests to a framework that has one",
            },
            findings.Select(finding => finding.Message).ToArray());
    }
}
