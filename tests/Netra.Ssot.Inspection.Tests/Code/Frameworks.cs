using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Code;

/// <summary>Small stand-ins for what fixtures refer to.</summary>
static class Frameworks
{
    public static FixtureLibrary XUnit { get; } = new("xunit.core", """
        namespace Xunit
        {
            public class FactAttribute : System.Attribute { }
            public class TheoryAttribute : FactAttribute { }
        }
        """);

    public static FixtureLibrary NUnit { get; } = new("nunit.framework", """
        namespace NUnit.Framework
        {
            public class TestAttribute : System.Attribute { }
            public abstract class CombiningStrategyAttribute : System.Attribute { }
            public class PairwiseAttribute : CombiningStrategyAttribute { }
        }
        """);

    /// <summary>An SSOT library: a base with a test of its own, an interface, and a type to have namesakes of.</summary>
    public static FixtureLibrary Library { get; } = new("Acme.Testing", """
        namespace Acme.Testing
        {
            public abstract class Root { }
            public abstract class AcmeTestCase : Root { }
            public abstract class ContractTests<T> : AcmeTestCase { [Microsoft.VisualStudio.TestTools.UnitTesting.TestMethod] public void Holds() { } }
            public class SmokeTestAttribute : Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute { }
            public interface IClock { }
            public class MockFactory { public class Nested { } }
            class Hidden { }
        }
        """);
}
