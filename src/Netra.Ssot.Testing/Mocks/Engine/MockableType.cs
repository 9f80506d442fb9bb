using System.Reflection;
using Castle.DynamicProxy;

namespace Netra.Ssot.Testing;

/// <summary>Whether a type can be mocked, and what to do when it cannot.</summary>
static class MockableType
{
    const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static void Check(Type type, MockStyle style, int constructorArguments)
    {
        if (Obstacle(type, style) is { } obstacle)
            throw new MockException($"{TypeNames.Of(type)} cannot be mocked: {obstacle}");
        if (constructorArguments > 0 && !IsMockedClass(type))
            throw new MockException($"{TypeNames.Of(type)} has no constructor, and {constructorArguments} constructor argument(s) were given: leave them out");
    }

    /// <summary>What is not overridden would run on the spy itself, with fields nobody filled.</summary>
    public static void CheckSpy(Type type)
    {
        if (!IsMockedClass(type))
            return;
        var hidden = type.GetMethods(BindingFlags.Instance | BindingFlags.Public)
            .FirstOrDefault(method => method.DeclaringType != typeof(object) && !IsOverridable(method));
        if (hidden is not null)
            throw new MockException($"{TypeNames.Of(type)} cannot be spied on: {hidden.Name} cannot be overridden and would not reach the real object; spy on an interface of it, or use Partial");
    }

    public static MockException Refused(Type type, object?[] constructorArguments, Exception cause)
    {
        var inner = cause is TargetInvocationException { InnerException: { } thrown } ? thrown : cause;
        var name = TypeNames.Of(type);
        if (HasStaticAbstract(type))
            return new($"{name} cannot be mocked: it has static abstract members, which only a type written out can have; write a small class for it", inner);
        if (!IsMockedClass(type) || cause is TypeLoadException)
            return new($"{name} cannot be mocked: the runtime refused a type derived from it ({ArgumentWords.Of(inner.Message)}); use the real one, or put a simpler interface before it", inner);
        if (cause is TargetInvocationException)
            return new($"{name} cannot be mocked: its constructor threw {inner.GetType().Name} ({inner.Message}); give it arguments it accepts, or put an interface before it", inner);
        return new($"{name} cannot be mocked: no constructor that a derived class can call takes ({string.Join(", ", constructorArguments.Select(ArgumentWords.Of))}); pass its constructor arguments, or put an interface before it", inner);
    }

    static string? Obstacle(Type type, MockStyle style)
    {
        if (type.ContainsGenericParameters)
            return "it is an open generic type; name its type arguments";
        if (style == MockStyle.Partial && !IsMockedClass(type))
            return "it is no class, so there is no real part; use Create or Spy";
        if (!type.IsInterface && ClassObstacle(type) is { } obstacle)
            return obstacle;
        if (!IsVisible(type))
            return "it is not visible to the generated mock; make it public, or internal with [assembly: InternalsVisibleTo(\"DynamicProxyGenAssembly2\")]";
        return IsMockedClass(type) && !HasOverridable(type) ? "it has no virtual member; use the real one, or put an interface before it and mock that" : null;
    }

    static string? ClassObstacle(Type type)
    {
        if (type.IsAbstract && type.IsSealed)
            return "it is static; put an interface before it, and mock that";
        if (type.IsValueType || type.IsPointer || type.IsByRef)
            return "it is a value type; use a real value";
        if (!typeof(Delegate).IsAssignableFrom(type))
            return type.IsSealed ? "it is sealed; use the real one, or put an interface before it and mock that" : null;
        return type.IsAbstract ? "it is the base of all delegates; name a delegate type" : null;
    }

    /// <summary>No LINQ: this runs for each mock of a class.</summary>
    static bool HasOverridable(Type type)
    {
        foreach (var method in type.GetMethods(Instance))
        {
            if (IsOverridable(method) && method.DeclaringType != typeof(object) && ProxyUtil.IsAccessible(method))
                return true;
        }

        return false;
    }

    /// <summary>A type can be used by the generated mock when its arguments can.</summary>
    static bool IsVisible(Type type) =>
        ProxyUtil.IsAccessible(type) && (!type.IsGenericType || Array.TrueForAll(type.GetGenericArguments(), IsVisible));

    static bool HasStaticAbstract(Type type) =>
        type.IsInterface && type.GetInterfaces().Append(type).Any(one => one.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Any(method => method.IsAbstract));

    static bool IsMockedClass(Type type) => type.IsClass && !typeof(Delegate).IsAssignableFrom(type);

    static bool IsOverridable(MethodInfo method) => method.IsVirtual && !method.IsFinal && !method.IsStatic;
}
