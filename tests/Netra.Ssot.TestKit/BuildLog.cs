extern alias StructuredLogger;

using Microsoft.Build.Framework;
using StructuredLogger::Microsoft.Build.Logging.StructuredLogger;
using IExtendedBuildEventArgs = StructuredLogger::Microsoft.Build.Framework.IExtendedBuildEventArgs;

namespace Netra.Ssot.TestKit;

/// <summary>What a build did, read back from its binary log.</summary>
public sealed class BuildLog
{
    readonly List<GateEvent> _diagnostics = [];
    readonly HashSet<(string Project, string Task)> _tasks = [];
    readonly HashSet<string> _targets = new(StringComparer.OrdinalIgnoreCase);
    readonly List<string> _announcements = [];

    /// <summary>All errors and warnings.</summary>
    public IReadOnlyList<GateEvent> Diagnostics => _diagnostics;

    /// <summary>Errors and warnings of the gate.</summary>
    public IReadOnlyList<GateEvent> Findings => [.. _diagnostics.Where(d => d.Code.StartsWith("SSOT", StringComparison.Ordinal))];

    /// <summary>Errors of anybody else.</summary>
    public IReadOnlyList<GateEvent> ForeignErrors =>
        [.. _diagnostics.Where(d => d.Severity == "error" && !d.Code.StartsWith("SSOT", StringComparison.Ordinal))];

    /// <summary>The gate's tasks that ran, without their namespace.</summary>
    public IReadOnlyList<string> GateTasks => [.. _tasks.Select(t => t.Task).Where(t => t is "VerifyReferences" or "VerifyCode" or "VerifyStamp")];

    /// <summary>The targets that ran.</summary>
    public IReadOnlySet<string> Targets => _targets;

    /// <summary>Messages of high importance that the gate sent.</summary>
    public IReadOnlyList<string> Announcements => _announcements;

    /// <summary>The gate's findings in one project.</summary>
    public IReadOnlyList<GateEvent> FindingsOf(string project) =>
        [.. Findings.Where(f => Path.GetFileNameWithoutExtension(f.Project) == project)];

    /// <summary>The rules found in one project, each once, in order.</summary>
    public IReadOnlyList<string> RulesOf(string project) => [.. FindingsOf(project).Select(f => f.Code).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether a task ran in a project.</summary>
    public bool Ran(string project, string task) =>
        _tasks.Any(t => t.Task == task && Path.GetFileNameWithoutExtension(t.Project) == project);

    public static BuildLog Read(string path)
    {
        var log = new BuildLog();
        var projects = new Dictionary<int, string>();
        foreach (var record in BinaryLog.ReadRecords(path))
            log.Take(record.Args, projects);
        return log;
    }

    void Take(BuildEventArgs? args, Dictionary<int, string> projects)
    {
        var context = args?.BuildEventContext?.ProjectContextId ?? BuildEventContext.InvalidProjectContextId;
        switch (args)
        {
            case ProjectStartedEventArgs project:
                projects[context] = project.ProjectFile ?? "";
                break;
            case TargetStartedEventArgs target:
                _targets.Add(target.TargetName);
                break;
            case TaskStartedEventArgs task:
                _tasks.Add((task.ProjectFile ?? "", task.TaskName.Replace("Netra.Ssot.Tasks.", "", StringComparison.Ordinal)));
                break;
            case BuildErrorEventArgs e:
                Add("error", e.Subcategory, e.Code, e.File, (e.LineNumber, e.ColumnNumber, e.EndLineNumber, e.EndColumnNumber), e, e.HelpKeyword);
                break;
            case BuildWarningEventArgs w:
                Add("warning", w.Subcategory, w.Code, w.File, (w.LineNumber, w.ColumnNumber, w.EndLineNumber, w.EndColumnNumber), w, w.HelpKeyword);
                break;
            case BuildMessageEventArgs { Importance: MessageImportance.High, Message: { } message } when message.StartsWith("SSOT", StringComparison.Ordinal):
                _announcements.Add(message);
                break;
        }

        void Add(string severity, string? subcategory, string? code, string? file, (int, int, int, int) span, BuildEventArgs told, string? keyword)
        {
            var fields = (told as IExtendedBuildEventArgs)?.ExtendedMetadata ?? new Dictionary<string, string?>();
            _diagnostics.Add(new(
                severity, subcategory ?? "", code ?? "", file ?? "", span.Item1, span.Item2, span.Item3, span.Item4,
                told.Message ?? "", keyword ?? "", projects.GetValueOrDefault(context, ""),
                fields.ToDictionary(f => f.Key, f => f.Value ?? "", StringComparer.Ordinal)));
        }
    }
}
