namespace Netra.Ssot.TestKit;

/// <summary>What a <c>dotnet</c> command did.</summary>
/// <param name="Command">The command line, for messages.</param>
/// <param name="Output">What it wrote to both streams.</param>
/// <param name="LogFile">Its binary log; empty when it wrote none.</param>
public sealed record DotNetRun(string Command, int ExitCode, string Output, string LogFile)
{
    const int Tail = 6_000;

    readonly Lazy<BuildLog> _log = new(() => BuildLog.Read(LogFile));

    /// <summary>What the build logged.</summary>
    public BuildLog Log => _log.Value;

    public DotNetRun MustBeGreen() => ExitCode == 0 ? this : throw new AssertFailedException(Told("should have ended with 0"));

    public DotNetRun MustBeRed() => ExitCode != 0 ? this : throw new AssertFailedException(Told("should not have ended with 0"));

    string Told(string complaint) =>
        $"`{Command}` {complaint}, and ended with {ExitCode}:\n{(Output.Length > Tail ? "…" + Output[^Tail..] : Output)}";
}
