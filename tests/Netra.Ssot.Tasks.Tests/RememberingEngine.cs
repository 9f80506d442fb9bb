using System.Collections;
using System.Collections.Concurrent;
using Microsoft.Build.Framework;

namespace Netra.Ssot.Tasks.Tests;

/// <summary>The engine that MSBuild gives to one task: what the tasks of a build remember for each other goes on, and the engine ends with its task.</summary>
internal sealed class RememberingEngine : RecordingEngine, IBuildEngine6
{
    ConcurrentDictionary<object, object> _objects = new();
    bool _isOver;

    /// <summary>The properties that are forced upon the project.</summary>
    public Dictionary<string, string> Forced { get; private init; } = [];

    /// <summary>The engine of the build's next task. It tells what both are told.</summary>
    public RememberingEngine Next()
    {
        _isOver = true;
        return new() { Errors = Errors, Warnings = Warnings, Messages = Messages, Forced = Forced, _objects = _objects };
    }

    public bool IsRunningMultipleNodes => false;

    public IReadOnlyDictionary<string, string> GetGlobalProperties() => Forced;

    public void RegisterTaskObject(object key, object obj, RegisteredTaskObjectLifetime lifetime, bool allowEarlyCollection) => Objects[key] = obj;

    public object? GetRegisteredTaskObject(object key, RegisteredTaskObjectLifetime lifetime) => Objects.GetValueOrDefault(key);

    public object? UnregisterTaskObject(object key, RegisteredTaskObjectLifetime lifetime) => Objects.TryRemove(key, out var known) ? known : null;

    ConcurrentDictionary<object, object> Objects => _isOver ? throw new InvalidOperationException("the engine has ended with its task") : _objects;

    public void Yield()
    {
    }

    public void Reacquire()
    {
    }

    public void LogTelemetry(string eventName, IDictionary<string, string> properties) => throw new NotSupportedException("the gate tells nobody what it does");

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs, string toolsVersion) =>
        BuildProjectFile(projectFileName, targetNames, globalProperties, targetOutputs);

    public bool BuildProjectFilesInParallel(
        string[] projectFileNames, string[] targetNames, IDictionary[] globalProperties, IDictionary[] targetOutputsPerProject, string[] toolsVersion,
        bool useResultsCache, bool unloadProjectsOnCompletion) => throw new NotSupportedException("the gate builds no projects");

    public BuildEngineResult BuildProjectFilesInParallel(
        string[] projectFileNames, string[] targetNames, IDictionary[] globalProperties, IList<string>[] removeGlobalProperties, string[] toolsVersion,
        bool returnTargetOutputs) => throw new NotSupportedException("the gate builds no projects");
}
