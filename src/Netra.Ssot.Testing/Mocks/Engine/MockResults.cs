using NSubstitute.Core;

namespace Netra.Ssot.Testing;

/// <summary>The results of a mock, which can also say what they were configured for. Without any there is no list.</summary>
sealed class MockResults : ICallResults
{
    CallResults? _results;

    public SpecificationList Arranged { get; } = new();

    public void SetResult(ICallSpecification callSpecification, IReturn result)
    {
        LazyInitializer.EnsureInitialized(ref _results, static () => new(MockEngine.CallInfos)).SetResult(callSpecification, result);
        Arranged.Add(callSpecification);
    }

    public bool TryGetResult(ICall call, out object? result)
    {
        result = null;
        return Volatile.Read(ref _results)?.TryGetResult(call, out result) == true;
    }

    public void Clear()
    {
        Volatile.Write(ref _results, null);
        Arranged.Clear();
    }
}
