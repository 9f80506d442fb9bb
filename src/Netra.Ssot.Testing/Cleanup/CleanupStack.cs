using System.Runtime.CompilerServices;

namespace Netra.Ssot.Testing;

/// <summary>
/// What a test does when it has ended, whether it passed or not: the last added runs first, all of them run, and each that fails fails the test.
/// </summary>
/// <remarks>
/// Safe to use from several threads. They run one after the other, behind every <c>[TestCleanup]</c> of the derived classes and before the mocks
/// are verified, so all parts of the test are still there. A clean-up may add further ones.
/// </remarks>
public sealed class CleanupStack
{
    readonly Lock _gate = new();
    readonly Stack<CleanupStep> _steps = new();
    bool _hasEnded;

    internal CleanupStack()
    {
    }

    /// <summary>Runs <paramref name="cleanup"/> at the end of the test.</summary>
    /// <param name="cleanup">What to do.</param>
    /// <param name="expression">Filled in by the compiler: names the clean-up in messages.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <exception cref="InvalidOperationException">The test has ended and its clean-ups have run.</exception>
    public void Add(
        Action cleanup,
        [CallerArgumentExpression(nameof(cleanup))] string expression = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(cleanup);
        Push(new(
            () =>
            {
                cleanup();
                return default;
            },
            expression, file, line));
    }

    /// <summary>Runs <paramref name="cleanup"/> at the end of the test, and awaits it.</summary>
    /// <inheritdoc cref="Add(Action, string, string, int)" />
    public void Add(
        Func<Task> cleanup,
        [CallerArgumentExpression(nameof(cleanup))] string expression = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(cleanup);
        Push(new(() => new(cleanup()), expression, file, line));
    }

    /// <summary>Disposes <paramref name="resource"/> at the end of the test; asynchronously if it can.</summary>
    /// <param name="resource">What to dispose.</param>
    /// <param name="expression">Filled in by the compiler: names the resource in messages.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    /// <returns>The resource, so that the line that opens it can hand it over: <c>var file = Cleanup.DisposeAtEnd(File.Create(path));</c></returns>
    /// <exception cref="InvalidOperationException">The test has ended and its clean-ups have run.</exception>
    public T DisposeAtEnd<T>(
        T resource,
        [CallerArgumentExpression(nameof(resource))] string expression = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where T : IDisposable
    {
        ArgumentNullException.ThrowIfNull(resource);
        Push(new(new Disposal(resource).DisposeAsync, expression, file, line));
        return resource;
    }

    /// <summary>Disposes <paramref name="resource"/> at the end of the test, and awaits it.</summary>
    /// <inheritdoc cref="DisposeAtEnd{T}(T, string, string, int)" />
    public T DisposeAsyncAtEnd<T>(
        T resource,
        [CallerArgumentExpression(nameof(resource))] string expression = "",
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        where T : IAsyncDisposable
    {
        ArgumentNullException.ThrowIfNull(resource);
        Push(new(resource.DisposeAsync, expression, file, line));
        return resource;
    }

    /// <summary>Runs all of them, and takes no more.</summary>
    internal async ValueTask RunAsync(ICollection<EndFailure> failures)
    {
        while (TryPop(out var step))
        {
            try
            {
                await step.Run().ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                failures.Add(new(step.ToString(), exception));
            }
        }
    }

    bool TryPop(out CleanupStep step)
    {
        lock (_gate)
        {
            var found = _steps.TryPop(out step);
            _hasEnded = !found;
            return found;
        }
    }

    void Push(CleanupStep step)
    {
        lock (_gate)
        {
            if (_hasEnded)
                throw new InvalidOperationException($"{step} comes too late: the test has ended and its clean-ups have run; add it before, and await what the test starts");
            _steps.Push(step);
        }
    }
}
