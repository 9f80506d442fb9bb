namespace Netra.Ssot.Testing;

/// <summary>
/// Says what went wrong with the doubles of a test: a call nobody configured, an expectation that was not met, a type that cannot be mocked.
/// It is an <see cref="AssertFailedException"/>, so MSTest reports it as a failed assertion.
/// </summary>
public sealed class MockException : AssertFailedException
{
    internal MockException(string problem, Exception? cause = null)
        : base(problem, cause!) => Problems = [problem];

    internal MockException(IReadOnlyList<string> problems)
        : base(problems.Count == 1 ? problems[0] : Numbered(problems)) => Problems = problems;

    /// <summary>What went wrong, a line each, in the order in which it happened.</summary>
    public IReadOnlyList<string> Problems { get; }

    static string Numbered(IReadOnlyList<string> problems) =>
        $"{problems.Count} problems with this test's doubles:{string.Concat(problems.Select((problem, i) => $"\n  {i + 1}. {problem}"))}";
}
