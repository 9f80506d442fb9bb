using BenchmarkDotNet.Attributes;
using Netra.Ssot.Environment;

namespace Netra.Ssot.Testing.Bench;

/// <summary>What a test pays for a scope of its own: begun inside the root or inside another scope, with one change, and closed.</summary>
[MemoryDiagnoser]
public class EnvironmentScope
{
    IsolatedEnvironment? _outer;

    [Params(false, true)]
    public bool InsideAScope { get; set; }

    [GlobalSetup]
    public void Begin()
    {
        if (!InsideAScope)
            return;
        _outer = IsolatedEnvironment.BeginScope();
        _outer.Set("SSOT_BENCH", "0");
    }

    [GlobalCleanup]
    public void End() => _outer?.Dispose();

    [Benchmark]
    public string? BeginSetDispose()
    {
        using var scope = IsolatedEnvironment.BeginScope();
        scope.Set("SSOT_BENCH", "1");
        return scope.Get("SSOT_BENCH");
    }
}
