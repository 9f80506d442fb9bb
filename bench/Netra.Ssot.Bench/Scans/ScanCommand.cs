namespace Netra.Ssot.Bench.Scans;

/// <summary>`scan KIND FOLDER SHARE`: one scan over a share of a folder's assemblies in a process of its own, told in one line.</summary>
internal static class ScanCommand
{
    public const string Name = "scan";

    public static ScanResult Run(IReadOnlyList<string> arguments)
    {
        var (kind, folder, share) = (arguments[0], arguments[1], int.Parse(arguments[2], System.Globalization.CultureInfo.InvariantCulture));
        var files = Files(folder, share);
        return kind switch
        {
            "gate" => GateScan.Run(folder, files, whole: true),
            "watches" => GateScan.Run(folder, files, whole: false),
            "cecil" => CecilScan.Run(files),
            _ => throw new ArgumentException("unknown scan " + kind),
        };
    }

    /// <summary>Every n-th assembly, so that a share is as mixed as the whole.</summary>
    public static IReadOnlyList<string> Files(string folder, int share) =>
        [.. Directory.GetFiles(folder, "*.dll").Order(StringComparer.Ordinal).Where((_, i) => i % share == 0)];
}
