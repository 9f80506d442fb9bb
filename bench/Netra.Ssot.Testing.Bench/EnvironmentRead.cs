using BenchmarkDotNet.Attributes;
using Netra.Ssot.Environment;

namespace Netra.Ssot.Testing.Bench;

/// <summary>One read of a variable: in a scope and in the root, beside the platform's own and beside a plain dictionary.</summary>
[MemoryDiagnoser]
public class EnvironmentRead
{
    const string Inherited = "PATH";
    const string Changed = "SSOT_BENCH";

    readonly Dictionary<string, string> _dictionary = new(StringComparer.Ordinal);
    readonly IsolatedEnvironment _root = IsolatedEnvironment.Current;
    IsolatedEnvironment _scope = null!;

    [GlobalSetup]
    public void Begin()
    {
        foreach (var variable in IsolatedEnvironment.Current.Snapshot())
            _dictionary[variable.Key] = variable.Value;
        _scope = IsolatedEnvironment.BeginScope();
        _scope.Set(Changed, "1");
    }

    [GlobalCleanup]
    public void End() => _scope.Dispose();

    [Benchmark(Baseline = true)]
    public string? SystemEnvironment() => System.Environment.GetEnvironmentVariable(Inherited);

    [Benchmark]
    public string? Root() => _root.Get(Inherited);

    [Benchmark]
    public string? PlainDictionary() => _dictionary.GetValueOrDefault(Inherited);

    [Benchmark]
    public string? CurrentScope() => IsolatedEnvironment.Current.Get(Inherited);

    [Benchmark]
    public string? CurrentScopeChanged() => IsolatedEnvironment.Current.Get(Changed);

    [Benchmark]
    public string? HeldScope() => _scope.Get(Inherited);

    [Benchmark]
    public int CurrentScopeAsNumber() => IsolatedEnvironment.Current.GetRequiredInt32(Changed);
}
