using Microsoft.Build.Utilities;
using Netra.Ssot.Inspection.Stamps;
using Netra.Ssot.TestKit;

namespace Netra.Ssot.Tasks.Tests;

/// <summary>A helper library that was compiled under the gate and holds nothing that departs: its verdict is green, and says a line.</summary>
internal sealed class JudgedAssembly(TemporaryFolder folder, RecordingEngine engine) : IDisposable
{
    readonly CompiledFixture _compiled = CompiledFixture.Compile(
        [new("Mark.cs", MarkSource.In("C#", "enforce")!), new("Parcel.cs", "public static class Parcel { public static int Weight => 2; }")],
        new() { AssemblyName = "X" });

    /// <summary>The task that judges it.</summary>
    /// <param name="changed">A path of the case that is another one.</param>
    public VerifyCode Task((string Name, string Path)? changed = null)
    {
        var task = new VerifyCode { BuildEngine = engine, ReferencesTold = "true", Assembly = _compiled.AssemblyPath, Symbols = _compiled.SymbolsPath! };
        TaskFixture.Fill(task, folder, "TestSupport");
        task.References = [.. _compiled.ReferencePaths.Select(path => new TaskItem(path))];
        if (changed is { } other)
            task.Case.SetMetadata(other.Name, other.Path);
        return task;
    }

    public void Dispose() => _compiled.Dispose();
}
