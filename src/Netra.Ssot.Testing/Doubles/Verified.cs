namespace Netra.Ssot.Testing;

/// <summary>
/// Keeps a fake honest: runs one check against a new fake and a new real thing, and fails unless both pass. Write the contract as tests of one
/// class, each calling <see cref="CheckAsync{TContract}"/>; a drift of the fake, or of the real thing, then fails the test that names it.
/// </summary>
/// <typeparam name="TFake">What tests use instead.</typeparam>
/// <typeparam name="TReal">What runs in production.</typeparam>
/// <remarks>Every check has its own two subjects, which are disposed after it. Safe for use by many threads if the two factories are.</remarks>
public sealed class Verified<TFake, TReal>
    where TFake : class
    where TReal : class
{
    readonly Func<TFake> _fake;
    readonly Func<TReal> _real;

    /// <summary>Takes how to make each of the two.</summary>
    /// <exception cref="MockException"><typeparamref name="TFake"/> and <typeparamref name="TReal"/> are one type, so nothing would be compared.</exception>
    public Verified(Func<TFake> fake, Func<TReal> real)
    {
        ArgumentNullException.ThrowIfNull(fake);
        ArgumentNullException.ThrowIfNull(real);
        if (typeof(TFake) == typeof(TReal))
            throw new MockException($"{TypeNames.Of(typeof(TFake))} would be compared with itself: name the fake and the real type");
        _fake = fake;
        _real = real;
    }

    /// <summary>Checks both.</summary>
    /// <typeparam name="TContract">What both are: an interface or base class.</typeparam>
    /// <param name="check">Uses the subject and asserts.</param>
    /// <exception cref="MockException">One or both failed; the message says which and how.</exception>
    /// <exception cref="AssertInconclusiveException">The real thing could not be had here (the check or its factory said so), and the fake passed.</exception>
    public void Check<TContract>(Action<TContract> check)
        where TContract : class
    {
        ArgumentNullException.ThrowIfNull(check);
        CheckAsync<TContract>(subject =>
        {
            check(subject);
            return Task.CompletedTask;
        }).GetAwaiter().GetResult();
    }

    /// <summary>Checks both, one after the other, the fake first.</summary>
    /// <inheritdoc cref="Check{TContract}"/>
    public async Task CheckAsync<TContract>(Func<TContract, Task> check)
        where TContract : class
    {
        ArgumentNullException.ThrowIfNull(check);
        var fake = await Run(_fake, check).ConfigureAwait(false);
        var real = await Run(_real, check).ConfigureAwait(false);
        var (fakeName, realName) = (TypeNames.Of(typeof(TFake)), TypeNames.Of(typeof(TReal)));
        switch (fake, real)
        {
            case (null, null):
                return;
            case (null, AssertInconclusiveException):
                throw new AssertInconclusiveException($"{fakeName} passed, and {realName} was not checked: {real.Message}", real);
            case (null, _):
                throw new MockException($"{fakeName} has drifted from {realName}: the fake passed, and the real one failed with {Words(real)}", real);
            case (_, null):
                throw new MockException($"{fakeName} has drifted from {realName}: the real one passed, and the fake failed with {Words(fake)}", fake);
            default:
                throw new MockException($"Neither meets the contract: {fakeName} failed with {Words(fake)}; {realName} failed with {Words(real)}", new AggregateException(fake, real));
        }
    }

    /// <summary>What the check, or making or disposing of its subject, threw. Nothing is lost: it is the verdict on that subject.</summary>
    static async Task<Exception?> Run<TSubject, TContract>(Func<TSubject> make, Func<TContract, Task> check)
        where TSubject : class
        where TContract : class
    {
        try
        {
            var subject = make() ?? throw new MockException($"The factory of {TypeNames.Of(typeof(TSubject))} returned null");
            await using var disposal = new Disposal(subject).ConfigureAwait(false);
            await check(subject as TContract ?? throw new MockException($"{TypeNames.Of(subject.GetType())} is no {TypeNames.Of(typeof(TContract))}")).ConfigureAwait(false);
            return null;
        }
        catch (Exception thrown)
        {
            return thrown;
        }
    }

    static string Words(Exception thrown) => $"{thrown.GetType().Name}: {thrown.Message}";
}
