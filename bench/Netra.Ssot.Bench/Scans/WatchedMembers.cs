using Netra.Ssot.Core.Symbols;

namespace Netra.Ssot.Bench.Scans;

/// <summary>The members that both scans look for.</summary>
internal static class WatchedMembers
{
    public static readonly HashSet<(string Type, string Member)> Names =
    [
        ("System.Environment", "GetEnvironmentVariable"),
        ("System.Environment", "GetEnvironmentVariables"),
        ("System.Environment", "SetEnvironmentVariable"),
        ("System.Environment", "ExpandEnvironmentVariables"),
        ("System.Diagnostics.ProcessStartInfo", "get_Environment"),
        ("System.Diagnostics.ProcessStartInfo", "get_EnvironmentVariables"),
        ("System.Diagnostics.Process", "Start"),
    ];

    public static IReadOnlyList<SymbolPattern> Patterns { get; } = [.. Names.Select(name => SymbolPattern.Parse($"M:{name.Type}.{name.Member}"))];
}
