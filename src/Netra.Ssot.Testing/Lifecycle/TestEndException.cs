namespace Netra.Ssot.Testing;

/// <summary>Fails a test for what went wrong behind its last line: the message tells all of it, the stack trace leads to where it happened.</summary>
internal sealed class TestEndException(string message, IReadOnlyList<EndFailure> failures) : AssertFailedException(message)
{
    public override string StackTrace => string.Join('\n', failures.Select(failure => failure.Exception.StackTrace));
}
