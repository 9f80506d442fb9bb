using NSubstitute;

namespace Acme.Testing;

/// <summary>The mock factory of one test: the only place at Acme that knows which mock library stands behind it.</summary>
public sealed class AcmeMocks
{
    readonly Dictionary<Type, object> _mocks = [];

    /// <summary>The test's mock of <typeparamref name="T"/>; the same one every time it is asked for.</summary>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is not an interface: half a class cannot be mocked honestly.</exception>
    public T Of<T>()
        where T : class
    {
        if (!typeof(T).IsInterface)
            throw new ArgumentException($"{typeof(T).Name} is not an interface; use the real one, or put an interface before it");

        if (!_mocks.TryGetValue(typeof(T), out var mock))
            _mocks.Add(typeof(T), mock = Substitute.For<T>());
        return (T)mock;
    }
}
