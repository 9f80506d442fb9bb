using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Logging.StructuredLogger;

namespace Netra.Ssot.Bench.Harness;

/// <summary>The times in a build's binary log, in milliseconds.</summary>
internal sealed partial class BuildLog
{
    readonly List<BuildEventArgs> _events;

    public BuildLog(string path) => _events = [.. new BinLogReader().ReadRecords(path).Select(record => record.Args).Where(args => args is not null)];

    /// <summary>A target in a project, with everything that it needs to load and to compile just in time.</summary>
    public double Target(string project, string name)
    {
        var started = _events.OfType<TargetStartedEventArgs>().Single(args => args.TargetName == name && Path.GetFileName(args.ProjectFile) == project);
        var finished = _events.OfType<TargetFinishedEventArgs>().Single(args => args.TargetName == name && Equals(args.BuildEventContext, started.BuildEventContext));
        return (finished.Timestamp - started.Timestamp).TotalMilliseconds;
    }

    /// <summary>The execution time of an analyzer, as the compiler reports it.</summary>
    public double Analyzer(string name)
    {
        foreach (var message in _events.OfType<BuildMessageEventArgs>())
        {
            foreach (Match match in AnalyzerTime().Matches(message.Message ?? ""))
            {
                if (match.Groups["name"].Value == name)
                    return double.Parse(match.Groups["seconds"].Value, CultureInfo.InvariantCulture) * 1000;
            }
        }

        throw new InvalidOperationException($"the compiler reported no time for {name}");
    }

    // "   3.627   33      Some.Analyzer (RS0030, RS0031)"
    [GeneratedRegex(@"^\s*<?(?<seconds>\d+\.\d+)\s+<?\d+\s+(?<name>[\w.]+) \(", RegexOptions.Multiline)]
    private static partial Regex AnalyzerTime();
}
