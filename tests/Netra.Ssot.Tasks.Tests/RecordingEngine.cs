using System.Collections;
using Microsoft.Build.Framework;

namespace Netra.Ssot.Tasks.Tests;

/// <summary>An engine that keeps what it is told.</summary>
internal class RecordingEngine : IBuildEngine
{
    public List<BuildErrorEventArgs> Errors { get; private protected init; } = [];

    public List<BuildWarningEventArgs> Warnings { get; private protected init; } = [];

    public List<BuildMessageEventArgs> Messages { get; private protected init; } = [];

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "test.proj";

    public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add(e);

    public void LogWarningEvent(BuildWarningEventArgs e) => Warnings.Add(e);

    public void LogMessageEvent(BuildMessageEventArgs e) => Messages.Add(e);

    public void LogCustomEvent(CustomBuildEventArgs e) => throw new NotSupportedException("the gate sends no custom events");

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) =>
        throw new NotSupportedException("the gate builds no projects");
}
