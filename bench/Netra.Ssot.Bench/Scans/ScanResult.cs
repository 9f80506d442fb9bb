using System.Diagnostics;
using System.Globalization;

namespace Netra.Ssot.Bench.Scans;

/// <summary>What a scan over assemblies took, within its process.</summary>
/// <param name="Uses">The uses that it found, so that nobody is fast by not looking.</param>
internal sealed record ScanResult(double Milliseconds, int Assemblies, int Uses, double PeakMegabytes)
{
    /// <summary>Runs a scan over assemblies, which tells the uses of one or null when it is none.</summary>
    public static ScanResult Of(IEnumerable<string> files, Func<string, int?> scan)
    {
        var watch = Stopwatch.StartNew();
        var (assemblies, uses) = (0, 0);
        foreach (var file in files)
        {
            if (scan(file) is not { } found)
                continue;
            assemblies++;
            uses += found;
        }

        return new(watch.Elapsed.TotalMilliseconds, assemblies, uses, Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0);
    }

    public static ScanResult Parse(string text)
    {
        var parts = text.Trim().Split(' ');
        return new(
            double.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture),
            int.Parse(parts[2], CultureInfo.InvariantCulture), double.Parse(parts[3], CultureInfo.InvariantCulture));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Milliseconds} {Assemblies} {Uses} {PeakMegabytes}");
}
