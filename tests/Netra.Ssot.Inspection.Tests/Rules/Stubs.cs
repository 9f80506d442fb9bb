using Netra.Ssot.TestKit;

namespace Netra.Ssot.Inspection.Tests.Rules;

/// <summary>Small assemblies with the names and the shapes of real libraries.</summary>
static class Stubs
{
    public static FixtureLibrary Ssot { get; } = new("Acme.Testing", """
        namespace Acme.Testing
        {
            public abstract class SsotTestCase { }
            public abstract class SsotFacts { }
            public static class SsotMockFactory { public static T Create<T>() where T : class => null; }
        }
        """);

    public static FixtureLibrary Product { get; } = new("Acme", """
        namespace Acme
        {
            public interface IClock { int Now { get; } }
            public class Clock { public virtual int Now => 1; }
        }
        """);

    public static FixtureLibrary Moq { get; } = new("Moq", """
        namespace Moq
        {
            public enum MockBehavior { Loose, Strict }
            public abstract class Mock { public static T Of<T>() where T : class => null; public static Mock<T> Get<T>(T mocked) where T : class => null; }
            public class Mock<T> : Mock where T : class
            {
                public Mock() { }
                public Mock(MockBehavior behavior) { }
                public T Object => null;
                public void Setup(System.Linq.Expressions.Expression<System.Action<T>> expression) { }
                public void VerifyAll() { }
            }
            public class MockFactory { public MockFactory(MockBehavior behavior) { } public Mock<T> Create<T>() where T : class => null; }
            public class MockRepository : MockFactory { public MockRepository(MockBehavior behavior) : base(behavior) { } public T OneOf<T>() where T : class => null; }
        }
        """);

    public static FixtureLibrary NSubstitute { get; } = new("NSubstitute", """
        namespace NSubstitute
        {
            public static class Substitute
            {
                public static T For<T>(params object[] arguments) where T : class => null;
                public static T ForPartsOf<T>(params object[] arguments) where T : class => null;
            }
            public static class SubstituteExtensions { public static void Returns<T>(this T value, T result) { } }
        }
        """);

    public static FixtureLibrary FakeItEasy { get; } = new("FakeItEasy", """
        namespace FakeItEasy
        {
            public static class A { public static T Fake<T>() where T : class => null; }
            public class Fake<T> where T : class { }
        }
        """);

    public static FixtureLibrary Castle { get; } = new("Castle.Core", """
        namespace Castle.DynamicProxy
        {
            public interface IInterceptor { }
            public class ProxyGenerator { public T CreateInterfaceProxyWithoutTarget<T>(params IInterceptor[] interceptors) where T : class => null; }
        }
        """);

    public static FixtureLibrary Configuration { get; } = new("Microsoft.Extensions.Configuration.EnvironmentVariables", """
        namespace Microsoft.Extensions.Configuration
        {
            public interface IConfigurationBuilder { }
            public class ConfigurationBuilder : IConfigurationBuilder { }
            public static class EnvironmentVariablesExtensions { public static IConfigurationBuilder AddEnvironmentVariables(this IConfigurationBuilder builder) => builder; }
        }
        namespace Microsoft.Extensions.Configuration.EnvironmentVariables { public class EnvironmentVariablesConfigurationSource { } }
        """);

    public static FixtureLibrary Xunit { get; } = new("xunit.core", """
        namespace Xunit { public class FactAttribute : System.Attribute { } }
        """);

    public static FixtureLibrary NUnit { get; } = new("nunit.framework", """
        namespace NUnit.Framework { public class TestAttribute : System.Attribute { } }
        """);
}
