namespace Netra.Ssot.Testing.Tests.EndToEnd;

/// <summary>What <c>dotnet test</c> reported of a test.</summary>
/// <param name="Test">Class and method.</param>
internal sealed record RealResult(string Test, string Outcome, string Message, string StackTrace, string Output)
{
    const string Kept = "its directory is kept: ";
    const string Ran = "ran: ";

    /// <summary>What the test said it ran, in order.</summary>
    public IReadOnlyList<string> Told => [.. LinesWith(Ran)];

    /// <summary>The directory that stayed; empty when none did.</summary>
    public string KeptDirectory => LinesWith(Kept).SingleOrDefault() ?? "";

    public RealResult MustHavePassed() => Must("Passed");

    public RealResult MustHaveFailed() => Must("Failed");

    IEnumerable<string> LinesWith(string mark) =>
        from line in Output.Split('\n')
        let at = line.IndexOf(mark, StringComparison.Ordinal)
        where at >= 0
        select line[(at + mark.Length)..].TrimEnd();

    RealResult Must(string outcome) =>
        Outcome == outcome ? this : throw new AssertFailedException($"{Test} should have {outcome.ToLowerInvariant()}, and is {Outcome}: {Message}\n{Output}");
}
