using NSubstitute.Core;
using NSubstitute.Core.DependencyInjection;
using NSubstitute.Routing.AutoValues;

namespace Netra.Ssot.Testing;

/// <summary>
/// Makes substitutes whose state is ours: NSubstitute's own factory takes no state, so its parts are put together again around
/// <see cref="MockState"/>. They share NSubstitute's thread context and sequence numbers; that is why its extension methods work on them.
/// </summary>
static class MockEngine
{
    static readonly INSubResolver Parts = NSubstituteDefaultFactory.DefaultContainer
        .Customize()
        .Register(_ => SubstitutionContext.Current.ThreadContext, NSubLifetime.PerScope)
        .CreateScope();

    static readonly ICallRouterFactory Routers = Parts.Resolve<ICallRouterFactory>();
    static readonly IProxyFactory Proxies = Parts.Resolve<IProxyFactory>();

    public static readonly ICallInfoFactory CallInfos = Parts.Resolve<ICallInfoFactory>();
    public static readonly ICallSpecificationFactory Specifications = Parts.Resolve<ICallSpecificationFactory>();
    public static readonly IAutoValueProvidersFactory AutoValues = Parts.Resolve<IAutoValueProvidersFactory>();

    public static object Make(Type type, MockScope scope, object?[]? constructorArguments)
    {
        scope.Registry.ThrowIfEnded();
        constructorArguments ??= [null];
        MockableType.Check(type, scope.Style, constructorArguments.Length);

        var factory = new SubstituteFactory(new MockStateFactory(scope), Routers, Proxies);
        try
        {
            return scope.Style == MockStyle.Partial
                ? factory.CreatePartial([type], constructorArguments!)
                : factory.Create([type], constructorArguments!);
        }
        catch (Exception cause)
        {
            throw MockableType.Refused(type, constructorArguments, cause);
        }
    }

    public static void Arrange<T>(T mock, Action<T> arrange, MockScope scope)
        where T : class
    {
        scope.Arranging = true;
        try
        {
            arrange(mock);
        }
        finally
        {
            scope.Arranging = false;
            // Calls made to arrange are no calls of the test, and a later Returns must not reach back to them.
            scope.Registry.ForgetCallsOf(scope);
            ForgetLastCall();
        }

        CheckMatchers("the arrangement");
    }

    public static void ForgetLastCall()
    {
        var thread = SubstitutionContext.Current.ThreadContext;
        thread.PendingSpecification.Clear();
        thread.ClearLastCallRouter();
    }

    /// <summary>A matcher that no call took would silently go to the next call on the thread.</summary>
    public static void CheckMatchers(string place)
    {
        var left = SubstitutionContext.Current.ThreadContext.DequeueAllArgumentSpecifications().Count;
        if (left > 0)
            throw new MockException($"{place} used Arg matchers that no overridable member of the mock took ({left} left over): use them only as arguments of such a call");
    }
}
