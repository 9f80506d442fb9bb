using System.Diagnostics;

namespace Netra.Ssot.Bench.Harness;

/// <summary>What came of a process.</summary>
/// <param name="Elapsed">Wall-clock milliseconds, start-up included.</param>
/// <param name="PeakMegabytes">The largest working set that was seen while it ran.</param>
internal sealed record ChildResult(int ExitCode, double Elapsed, double PeakMegabytes, string Output);

/// <summary>Runs processes, one at a time.</summary>
internal static class Child
{
    const int SamplingInterval = 20;

    /// <summary>Runs `dotnet` as a build does on a fresh machine: no node and no compiler server that an earlier run left behind.</summary>
    /// <exception cref="InvalidOperationException">It fails; the message holds its output.</exception>
    public static ChildResult DotNet(string folder, params string[] arguments)
    {
        var result = Run(folder, "dotnet", arguments);
        return result.ExitCode == 0
            ? result
            : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {result.ExitCode}\n{result.Output}");
    }

    public static ChildResult Run(string folder, string file, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;

        // What the machine's own run of this program was told of MSBuild is not for the builds that it measures.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuildSDK", StringComparison.OrdinalIgnoreCase) || name == "MSBuildExtensionsPath").ToList())
            start.Environment.Remove(name);

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0L;
        while (!process.WaitForExit(SamplingInterval))
        {
            peak = Math.Max(peak, PeakOf(process));
        }

        var elapsed = watch.Elapsed.TotalMilliseconds;
        return new(process.ExitCode, elapsed, peak / 1048576.0, string.Concat(output.Result));
    }

    static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended while it was asked.
            return 0;
        }
    }

    static readonly (string Name, string Value)[] Settings =
    [
        ("MSBUILDDISABLENODEREUSE", "1"), ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"), ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("DOTNET_NOLOGO", "1"),
    ];
}
