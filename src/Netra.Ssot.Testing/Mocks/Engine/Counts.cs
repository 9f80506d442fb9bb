using NSubstitute.ReceivedExtensions;

namespace Netra.Ssot.Testing;

/// <summary>How often, in words.</summary>
static class Counts
{
    public static string Of(int count) => count == 1 ? "once" : $"{count} times";

    /// <summary>As in "was never called" and "was called once".</summary>
    public static string Was(string participle, int count) => count == 0 ? $"was never {participle}" : $"was {participle} {Of(count)}";

    /// <summary>As in "was expected at least once".</summary>
    public static string Expected(Quantity times) => times.Describe("time", "times") switch
    {
        "a time" => "was expected at least once",
        "no times" => "was not expected",
        "exactly 1 time" => "was expected exactly once",
        var words => $"was expected {words}",
    };
}
