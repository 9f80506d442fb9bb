namespace Netra.Ssot.Testing;

/// <summary>Disposes of anything: asynchronously if it can, else synchronously, if at all.</summary>
internal sealed class Disposal(object subject) : IAsyncDisposable
{
    public ValueTask DisposeAsync()
    {
        if (subject is IAsyncDisposable asynchronous)
            return asynchronous.DisposeAsync();

        (subject as IDisposable)?.Dispose();
        return default;
    }
}
