using NSubstitute.ReceivedExtensions;

namespace Netra.Ssot.Testing;

/// <summary>
/// Makes the doubles of one test, and answers for all of them at its end: <see cref="VerifyAll"/> names every call nobody configured and every
/// expectation that was not met, also when the code under test swallowed the exception. The mocks are NSubstitute substitutes, so
/// <c>Returns</c>, <c>Received</c>, <c>Arg</c> and <c>Raise</c> work on them. <c>SsotTestCase</c> has one and verifies it; elsewhere make
/// one per test, and call <see cref="VerifyAll"/> and then <see cref="Dispose"/>.
/// </summary>
/// <remarks>
/// Safe for use by many threads, as are calls on its mocks; one mock is arranged by one thread at a time, as NSubstitute demands. There is no
/// shared state between factories. The runtime refuses to call a mock's member that takes or returns a ref struct such as
/// <see cref="Span{T}"/>; the other members of such a type work.
/// </remarks>
public sealed partial class SsotMockFactory : IDisposable
{
    readonly MockRegistry _registry = new();

    /// <summary>Every call the mocks of this test received, in order across mocks. Calls made to arrange are not among them.</summary>
    public IReadOnlyList<RecordedCall> Calls => _registry.Calls();

    /// <summary>
    /// Makes a strict mock: lenient while <paramref name="arrange"/> runs, and from then on a call that was not configured throws and fails the test.
    /// Later arrangements go through <c>mock.Configure().Member(…).Returns(…)</c>.
    /// </summary>
    /// <typeparam name="T">An interface, a delegate, or a class; of a class only what can be overridden is mocked.</typeparam>
    /// <param name="arrange">Configures the mock, as in <c>m => m.Load(7).Returns("seven")</c>.</param>
    /// <param name="allow">Members without a result that may be called unconfigured.</param>
    /// <param name="constructorArguments">What the constructor of a class is given.</param>
    /// <exception cref="MockException"><typeparamref name="T"/> cannot be mocked; the message says why and what to do instead.</exception>
    public T Create<T>(Action<T>? arrange = null, MockAllow allow = MockAllow.Nothing, params object?[] constructorArguments)
        where T : class =>
        Arrange(Make<T>(new(_registry, MockStyle.Strict) { Allow = allow }, constructorArguments, out var scope), arrange, scope);

    /// <summary>Makes a strict mock of a type known only at run time, as <see cref="Create{T}"/> does.</summary>
    /// <exception cref="MockException"><paramref name="type"/> cannot be mocked; the message says why and what to do instead.</exception>
    public object Create(Type type, Action<object>? arrange = null, MockAllow allow = MockAllow.Nothing)
    {
        ArgumentNullException.ThrowIfNull(type);
        var scope = new MockScope(_registry, MockStyle.Strict) { Allow = allow };
        return Arrange(MockEngine.Make(type, scope, []), arrange, scope);
    }

    /// <summary>Makes a mock that answers anything, as NSubstitute does: defaults, empty strings, mocks of what it returns. Its calls are recorded.</summary>
    /// <inheritdoc cref="Create{T}" path="/typeparam|/param|/exception"/>
    public T Loose<T>(params object?[] constructorArguments)
        where T : class =>
        Make<T>(new(_registry, MockStyle.Loose), constructorArguments, out _);

    /// <summary>
    /// Makes a mock that passes every call on to <paramref name="real"/> and records it; exceptions come through as they were thrown.
    /// A member configured with <c>spy.Configure().Member(…).Returns(…)</c> is answered by the spy.
    /// </summary>
    /// <typeparam name="T">An interface, a delegate, or a class whose public members can all be overridden.</typeparam>
    /// <exception cref="MockException"><typeparamref name="T"/> cannot be mocked; the message says why and what to do instead.</exception>
    public T Spy<T>(T real)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(real);
        MockableType.CheckSpy(typeof(T));
        return Make<T>(new(_registry, MockStyle.Spy) { Real = real }, [], out _);
    }

    /// <summary>
    /// Makes a real <typeparamref name="T"/> whose overridable members are recorded and can be configured with
    /// <c>mock.Configure().Member(…).Returns(…)</c>. An abstract member that was not configured fails the test.
    /// </summary>
    /// <typeparam name="T">A class that is not sealed.</typeparam>
    /// <inheritdoc cref="Create{T}" path="/param[@name='constructorArguments']|/exception"/>
    public T Partial<T>(params object?[] constructorArguments)
        where T : class =>
        Make<T>(new(_registry, MockStyle.Partial), constructorArguments, out _);

    /// <summary>
    /// Lets a strict mock accept a call that has no configured result, as in <c>Allow(store, s => s.Save(Arg.Any&lt;int&gt;()))</c>; for setters
    /// <c>s => s.Name = Arg.Any&lt;string&gt;()</c>, for events <c>s => s.Changed += Arg.Any&lt;EventHandler&gt;()</c>. Where the member returns
    /// something, NSubstitute's default is returned.
    /// </summary>
    /// <exception cref="MockException"><paramref name="mock"/> is not of this factory, or <paramref name="call"/> does not call it.</exception>
    public void Allow<T>(T mock, Action<T> call)
        where T : class
    {
        var (state, specification) = CallCapture.Of(_registry, mock, call);
        state.Allowed.Add(specification);
    }

    /// <summary>
    /// Demands that the mock receives the call before the test ends; otherwise <see cref="VerifyAll"/> fails. Only calls made from now on count.
    /// A member without a result needs no other arrangement; one with a result needs <c>Returns</c>.
    /// </summary>
    /// <param name="mock">A mock of this factory, of any kind.</param>
    /// <param name="call">The call, with values or <c>Arg</c> matchers, as in <c>s => s.Save(Arg.Is&lt;int&gt;(n => n > 0))</c>.</param>
    /// <param name="times">How often; at least once when left out. Arguments are compared when the call is made.</param>
    /// <exception cref="MockException"><paramref name="mock"/> is not of this factory, or <paramref name="call"/> does not call it.</exception>
    public void Expect<T>(T mock, Action<T> call, Quantity? times = null)
        where T : class
    {
        var (state, specification) = CallCapture.Of(_registry, mock, call);
        var expectation = new Expectation(specification, times ?? Quantity.AtLeastOne());
        state.Calls.Expect(expectation);
        _registry.Add(expectation);
    }

    /// <summary>Takes a ready-made or hand-written double into the registry, so that it is verified and reset at the end. Returns it.</summary>
    public T Add<T>(T testDouble)
        where T : class, ITestDouble
    {
        ArgumentNullException.ThrowIfNull(testDouble);
        _registry.Add(testDouble);
        return testDouble;
    }

    /// <summary>Checks everything this factory made. Can be called again; only <see cref="Reset"/> forgets problems.</summary>
    /// <exception cref="MockException">One exception that lists all problems: unconfigured calls, unmet expectations, and those of the doubles.</exception>
    public void VerifyAll()
    {
        var problems = _registry.Problems();
        if (problems.Count > 0)
            throw new MockException(problems);
    }

    /// <summary>Forgets everything: what was arranged, expected and recorded, and the problems. The mocks keep what they are, strict or loose.</summary>
    public void Reset() => _registry.Reset();

    /// <summary>Resets, and makes no more doubles. It does not verify: an exception on the way out of a test must not hide the first.</summary>
    public void Dispose() => _registry.End();

    static T Make<T>(MockScope made, object?[] constructorArguments, out MockScope scope)
        where T : class
    {
        scope = made;
        return (T)MockEngine.Make(typeof(T), made, constructorArguments);
    }

    static T Arrange<T>(T mock, Action<T>? arrange, MockScope scope)
        where T : class
    {
        if (arrange is not null)
            MockEngine.Arrange(mock, arrange, scope);
        return mock;
    }
}
