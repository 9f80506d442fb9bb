using System.Globalization;
using Microsoft.Build.Framework;

namespace Netra.Ssot.Bench.Harness;

/// <summary>
/// A logger that notes how long each evaluation of a project takes and writes it to the file that its parameters name. A binary log has these times
/// too, but writes the items of one project while the next is evaluated, and so makes what has more of them look slower than it is.
/// </summary>
public sealed class EvaluationTimes : ILogger
{
    readonly Dictionary<int, DateTime> _started = [];
    readonly List<string> _times = [];

    /// <inheritdoc />
    public LoggerVerbosity Verbosity { get; set; }

    /// <inheritdoc />
    public string? Parameters { get; set; }

    /// <summary>What tells MSBuild to log to a file with it.</summary>
    internal static string Argument(string file) => $"-logger:{typeof(EvaluationTimes).FullName},{typeof(EvaluationTimes).Assembly.Location};{file}";

    /// <summary>The milliseconds of the evaluations in a file, in their order, of the projects with a name that begins so.</summary>
    internal static IReadOnlyList<double> Read(string file, string project) =>
    [
        .. File.ReadLines(file).Select(line => line.Split('\t'))
            .Where(fields => fields[0].StartsWith(project, StringComparison.Ordinal))
            .Select(fields => double.Parse(fields[1], CultureInfo.InvariantCulture)),
    ];

    /// <inheritdoc />
    public void Initialize(IEventSource eventSource) => eventSource.StatusEventRaised += Note;

    /// <inheritdoc />
    public void Shutdown() => File.WriteAllLines(Parameters!, _times);

    void Note(object sender, BuildStatusEventArgs args)
    {
        if (args is ProjectEvaluationStartedEventArgs start)
            _started[start.BuildEventContext!.EvaluationId] = start.Timestamp;
        else if (args is ProjectEvaluationFinishedEventArgs finish && _started.Remove(finish.BuildEventContext!.EvaluationId, out var from))
            _times.Add(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(finish.ProjectFile)}\t{(finish.Timestamp - from).TotalMilliseconds}"));
    }
}
