using System.Collections.Concurrent;

namespace Netra.Ssot.Testing;

/// <summary>Unexpected uses of a double, kept for the end of the test also when the exception is swallowed.</summary>
sealed class ProblemList
{
    readonly ConcurrentQueue<string> _problems = new();

    public IEnumerable<string> All => _problems;

    /// <summary>Notes the problem, and hands it back as the exception to throw.</summary>
    public MockException Add(string problem)
    {
        _problems.Enqueue(problem);
        return new(problem);
    }

    public void Clear() => _problems.Clear();
}
