using NSubstitute.ReceivedExtensions;

namespace Netra.Ssot.Testing;

/// <summary>How often, in words.</summary>
static class Counts
{
    public static string Of(int count) => count switch
    {
        0 => "never",
        1 => "once",
        _ => $"{count} times",
    };

    public static string Expected(Quantity times) => times.Describe("time", "times") switch
    {
        "a time" => "at least once",
        "no times" => "never",
        "exactly 1 time" => "exactly once",
        var words => words,
    };
}
