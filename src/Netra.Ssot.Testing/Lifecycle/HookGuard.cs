using System.Reflection;

namespace Netra.Ssot.Testing;

/// <summary>
/// Sees to it that the end of a test cannot be lost. MSTest calls the base's <c>[TestCleanup]</c>, then DisposeAsync, then Dispose, and
/// the first that comes through does the work; but it leaves out a base's method when a derived class has one of the same name, and when a
/// derived <c>[TestCleanup]</c> fails; and C# lets a derived class take over either interface. What is left of that is refused here.
/// </summary>
internal static class HookGuard
{
    /// <exception cref="InvalidOperationException">A test of this type could end without its clean-up.</exception>
    public static void Check(Type type)
    {
        if (type.GetMethod(nameof(SsotTestCase.EndSsotTest), BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes)!.DeclaringType != typeof(SsotTestCase))
            throw new InvalidOperationException(
                $"{type.Name} has a method {nameof(SsotTestCase.EndSsotTest)}, and MSTest would run it in place of the clean-up of {nameof(SsotTestCase)}; give it another name");

        if (TakesOver(type, typeof(IDisposable)) && TakesOver(type, typeof(IAsyncDisposable)) && HasCleanup(type))
            throw new InvalidOperationException(
                $"{type.Name} has a [TestCleanup] and is IDisposable and IAsyncDisposable, so nothing is left to run the clean-up of {nameof(SsotTestCase)} should the first of them fail; use Cleanup.Add in place of one");
    }

    static bool TakesOver(Type type, Type contract) => type.GetInterfaceMap(contract).TargetMethods[0].DeclaringType != typeof(SsotTestCase);

    static bool HasCleanup(Type type) => type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
        .Any(method => method.DeclaringType != typeof(SsotTestCase) && method.IsDefined(typeof(TestCleanupAttribute), inherit: true));
}
