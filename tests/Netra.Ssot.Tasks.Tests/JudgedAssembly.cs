using Microsoft.Build.Utilities;
using Netra.Ssot.Inspection.Stamps;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

/// <summary>A helper library that was compiled under the gate and holds, unless other source is given, nothing that departs: its verdict is green, and says a line.</summary>
internal sealed class JudgedAssembly(TemporaryFolder folder, RecordingEngine engine, string source = JudgedAssembly.Parcel) : IDisposable
{
    public const string Parcel = "public class Parcel : Thing { public static int Weight => 2; }";

    readonly CompiledFixture _compiled = CompiledFixture.Compile([new("Mark.cs", MarkSource.In("C#", "enforce")!), new("Parcel.cs", source)], new() { AssemblyName = "X", Libraries = [new("Things", "public class Thing { }")] });

    public string Folder => _compiled.Folder;

    /// <summary>The task that judges it.</summary>
    /// <param name="changed">A path of the case that is another one.</param>
    public VerifyCode Task((string Name, string Path)? changed = null)
    {
        var task = new VerifyCode { BuildEngine = engine, ReferencesTold = "true", Assembly = _compiled.AssemblyPath, Symbols = _compiled.SymbolsPath! };
        Fill(task);
        if (changed is { } other)
            task.Case.SetMetadata(other.Name, other.Path);
        return task;
    }

    /// <summary>Gives a task what the targets would.</summary>
    public void Fill(GateTask task)
    {
        TaskFixture.Fill(task, folder, "TestSupport");
        task.References = [.. _compiled.ReferencePaths.Select(path => new TaskItem(path))];
    }

    public void Dispose() => _compiled.Dispose();
}
