using NSubstitute.Core;

namespace Netra.Ssot.Testing;

/// <summary>Says which call nobody configured, and what to do about it.</summary>
static class UnconfiguredWords
{
    public static string Of(ICall call, MockState state)
    {
        var method = call.GetMethodInfo();
        var configured = state.Results.Arranged.DescriptionsOf(method)
            .Concat(state.Actions.Arranged.DescriptionsOf(method))
            .Distinct()
            .ToList();
        var close = configured.Count == 0 ? "" : $" (configured: {string.Join("; ", configured)})";
        var advice = CallShape.Of(method) == MockAllow.Nothing
            ? "arrange it in Create(arrange), or later with mock.Configure()…Returns(…)"
            : "permit it with Allow(mock, m => …), demand it with Expect(mock, m => …), or pass MockAllow to Create";
        return $"{CallWords.Of(call)} was called, and nobody configured it{close}: {advice}";
    }
}
