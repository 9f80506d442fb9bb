namespace Netra.Ssot.Bench.Scans;

/// <summary>`scan KIND LIST SHARE`: one scan over a share of the assemblies in a list, a path a line, in a process of its own, told in one line.</summary>
internal static class ScanCommand
{
    public const string Name = "scan";

    public static ScanResult Run(IReadOnlyList<string> arguments)
    {
        var (kind, list, share) = (arguments[0], arguments[1], int.Parse(arguments[2], System.Globalization.CultureInfo.InvariantCulture));
        var files = Files(list, share);
        return kind switch
        {
            "gate" => GateScan.Run(files, whole: true),
            "watches" => GateScan.Run(files, whole: false),
            "cecil" => CecilScan.Run(files),
            _ => throw new ArgumentException("unknown scan " + kind),
        };
    }

    /// <summary>Every n-th assembly, so that a share is as mixed as the whole.</summary>
    public static IReadOnlyList<string> Files(string list, int share) => [.. File.ReadLines(list).Where((_, i) => i % share == 0)];
}
