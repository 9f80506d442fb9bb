using NSubstitute.Core;

namespace Netra.Ssot.Testing;

/// <summary>The configured results of a mock, which can also say what they were configured for.</summary>
sealed class MockResults : ICallResults
{
    readonly CallResults _results = new(MockEngine.CallInfos);

    public SpecificationList Arranged { get; } = new();

    public void SetResult(ICallSpecification callSpecification, IReturn result)
    {
        _results.SetResult(callSpecification, result);
        Arranged.Add(callSpecification);
    }

    public bool TryGetResult(ICall call, out object? result) => _results.TryGetResult(call, out result);

    public void Clear()
    {
        _results.Clear();
        Arranged.Clear();
    }
}
